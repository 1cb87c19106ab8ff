/**
 * The sentences with which operations, models and files refuse something, in Chinese, by their kinds (see
 * `kernels/refusal.ts`). Loaded only when one of them has to be told.
 */
export const chinese: Record<string, string> = {
  // Operations
  "{0}: {1} must be a tensor [{2}].": "{0}：{1} 必须是形状为 [{2}] 的张量。",
  "{0}: {1} must be a tensor.": "{0}：{1} 必须是张量。",
  "{0}: {1} holds {2} numbers, but float32 is expected.": "{0}：{1} 的数据类型是 {2}，应为 float32。",
  "{0}: {1} has shape {2}, but at least {3} axes are expected.": "{0}：{1} 的形状是 {2}，至少应有 {3} 个轴。",
  "{0}: {1} has shape {2}, but [{3}] is expected.": "{0}：{1} 的形状是 {2}，应为 [{3}]。",
  "{0}: {1} has shape {2}: its {3} must be at least 1.": "{0}：{1} 的形状是 {2}，其中 {3} 至少应为 1。",
  "{0}: {1} has shape {2}, but {3} is expected.": "{0}：{1} 的形状是 {2}，应为 {3}。",
  "{0}: {1} is {2}, but a whole number of at least 1, or two of them, is expected.":
    "{0}：{1} 是 {2}，应为不小于 1 的整数，或两个这样的整数。",
  "{0}: {1} is {2}, but {3} is expected.": "{0}：{1} 是 {2}，应为 {3}。",
  "{0}: {1} is {2}, but a number {3}{4} is expected.": "{0}：{1} 是 {2}，应为{3}{4}的数。",
  "above {0}": "大于 {0} ",
  "of at least {0}": "不小于 {0} ",
  " and below {0}": "且小于 {0} ",
  "{0} or {1}": "{0} 或 {1}",
  "{0}: {1}": "{0}：{1}",
  "1 channel": "1 个通道",
  "{0} channels": "{0} 个通道",
  "1 value": "1 个值",
  "{0} values": "{0} 个值",
  "1 filter": "1 个滤波器",
  "{0} filters": "{0} 个滤波器",
  "conv2d: x has {0} but w expects {1}.": "conv2d：x 有 {0}，而 w 需要 {1} 个。",
  'conv2d: the kernel of w is {0}×{1}, larger than the {2}×{3} image x; use a smaller kernel or padding "same".':
    'conv2d：w 的卷积核是 {0}×{1}，比 {2}×{3} 的图像 x 还大；请用较小的卷积核，或用填充 "same"。',
  "conv2dTranspose: x has {0} but w expects {1}.": "conv2dTranspose：x 有 {0}，而 w 需要 {1} 个。",
  "{0}: b has {1} but w has {2}.": "{0}：b 有 {1}，而 w 有 {2}。",
  "{0}: the window poolSize is {1}×{2}, larger than the {3}×{4} image x.":
    "{0}：池化窗口 poolSize 是 {1}×{2}，比 {3}×{4} 的图像 x 还大。",
  "dense: x has {0} inputs in each row but w expects {1}.": "dense：x 每行有 {0} 个输入，而 w 需要 {1} 个。",
  "dense: b has {0} values but w has {1} units.": "dense：b 有 {0} 个值，而 w 有 {1} 个单元。",
  "denseDx: dz has {0} units but w has {1}.": "denseDx：dz 有 {0} 个单元，而 w 有 {1} 个。",
  "denseDw: x has {0} rows but dz has {1}.": "denseDw：x 有 {0} 行，而 dz 有 {1} 行。",
  "{0}: u has shape [{1}], but [{2},{3}] is expected.": "{0}：u 的形状是 [{1}]，应为 [{2},{3}]。",
  "{0}: x has {1} values in each step but w expects {2}.": "{0}：x 每一步有 {1} 个值，而 w 需要 {2} 个。",
  "{0}: w has {1} columns, but u expects {2}.": "{0}：w 有 {1} 列，而 u 需要 {2} 列。",
  "tiedAutoencoder: x has {0} inputs in each row but w expects {1}.":
    "tiedAutoencoder：x 每行有 {0} 个输入，而 w 需要 {1} 个。",
  "tiedAutoencoder: b has {0} values but w has {1} units.":
    "tiedAutoencoder：b 有 {0} 个值，而 w 有 {1} 个单元。",
  "biasGradient: dz has shape [{0}], but [batch, …, units] is expected.":
    "biasGradient：dz 的形状是 [{0}]，应为 [batch, …, units]（批、……、单元）。",
  "reshape: x has shape [{0}], {1} values, which do not fill [{2}].":
    "reshape：x 的形状是 [{0}]，共 {1} 个值，无法正好填满 [{2}]。",
  "scale: factor has shape [{0}], but one value is expected.": "scale：factor 的形状是 [{0}]，应为一个值。",
  "adam: step is {0}, but a whole number counted from 1 is expected.":
    "adam：step 是 {0}，应为从 1 数起的整数。",
  "sgd: momentum is {0}, but there is no m, a tensor [{1}] that begins at 0.":
    "sgd：momentum 是 {0}，却没有 m（形状为 [{1}]、初值为 0 的张量）。",
  "{0}: gradients is an empty list.": "{0}：gradients 是空列表。",
  "{0}: seed is {1}, but a whole number from 0 to {2} is expected.":
    "{0}：seed 是 {1}，应为 0 到 {2} 之间的整数。",
  'replaceProgram: there is no program "{0}".': "replaceProgram：没有名为“{0}”的着色器。",
  'tryProgram: there is no program "{0}".': "tryProgram：没有名为“{0}”的着色器。",
  "timeKernels: rounds is {0}, but a whole number of at least 1 is expected.":
    "timeKernels：rounds 是 {0}，应为不小于 1 的整数。",
  "timeKernels: patience is {0}, but milliseconds of at least 0 are expected.":
    "timeKernels：patience 是 {0}，应为不小于 0 的毫秒数。",
  "The device refuses a shader: {0}\n{1}": "GPU 不接受这个着色器：{0}\n{1}",
  "a tensor [{0}] needs a texture of {1}×{2} texels, but this device allows {3}×{4}; use a smaller batch or a smaller layer.":
    "形状为 [{0}] 的张量需要 {1}×{2} 纹素的纹理，而这块 GPU 最多允许 {3}×{4}；请减小批量，或用较小的层。",

  // Layers and models
  "{0}: {1} is {2}, but a whole number of at least 1 is expected.": "{0}：{1} 是 {2}，应为不小于 1 的整数。",
  "{0}: {1} is not known; did you mean {2}?": "{0}：没有 {1} 这个参数；是不是想写 {2}？",
  "{0}: {1} is [{2}], but whole numbers of at least 1 are expected.":
    "{0}：{1} 是 [{2}]，应为不小于 1 的整数。",
  "{0}: its input has shape [{1}], but [height, width, channels] is expected.":
    "{0}：输入的形状是 [{1}]，应为 [高, 宽, 通道数]。",
  "{0}: its input has shape [{1}], but [time steps, features] is expected.":
    "{0}：输入的形状是 [{1}]，应为 [时间步数, 特征数]。",
  "{0}: its input has shape [{1}], {2} values, which do not fill [{3}].":
    "{0}：输入的形状是 [{1}]，共 {2} 个值，无法正好填满 [{3}]。",
  "{0}: {1} works on rows of numbers but gets shape [{2}]; put flatten() before it.":
    "{0}：{1} 处理的是一行行的数，得到的形状却是 [{2}]；请在它前面加 flatten()。",
  "{0}: it has no weights yet; give the model its inputShape or call fit.":
    "{0}：还没有权重；请给模型 inputShape，或先调用 fit。",
  "{0}: backward was called before forward.": "{0}：在 forward 之前调用了 backward。",
  "sequential: layers is empty, but a list of at least one layer is expected.":
    "sequential：layers 是空的，至少应有一层。",
  "sequential: a {0} layer is used twice; make a new one for each place.":
    "sequential：同一个 {0} 层用了两次；请为每个位置新建一层。",
  "build: this model is built already.": "build：这个模型已经建好了。",
  "{0}: this model was disposed; make a new one.": "{0}：这个模型已被释放；请新建一个。",
  "{0}: the model has no weights yet; give it an inputShape, or call fit first.":
    "{0}：模型还没有权重；请给它 inputShape，或先调用 fit。",
  "{0}: x holds examples of shape [{1}], but the model expects [{2}].":
    "{0}：x 中样本的形状是 [{1}]，而模型需要 [{2}]。",
  "{0}: the model is not compiled; call compile({loss, …}) first.":
    "{0}：模型还没有编译；请先调用 compile({loss, …})。",
  "filters: {0}; the layers are {1}.": "filters：{0}；各层是 {1}。",
  "the model has no convolutional layer": "模型没有卷积层",
  "layer {0} is none": "{0} 不是卷积层",

  // Compiling and training
  "compile: loss is {0}, but {1} is expected.": "compile：loss 是 {0}，应为 {1}。",
  "compile: metrics has {0}, but {1} is expected.": "compile：metrics 中有 {0}，应为 {1}。",
  'compile: optimizer is {0}, but "adam", "sgd", adam({…}) or sgd({…}) is expected.':
    'compile：optimizer 是 {0}，应为 "adam"、"sgd"、adam({…}) 或 sgd({…})。',
  'compile: the loss "categoricalCrossentropy" expects probabilities: the last layer must be dense({units, activation: "softmax"}), but it is {0}.':
    'compile：损失 "categoricalCrossentropy" 需要概率：最后一层必须是 dense({units, activation: "softmax"})，现在是 {0}。',
  "{0}: x has {1} examples but y has {2}.": "{0}：x 有 {1} 个样本，而 y 有 {2} 个。",
  "{0}: y has shape [{1}], but [N, {2}] is expected: the model has {3}.":
    "{0}：y 的形状是 [{1}]，应为 [N, {2}]：模型有{3}。",
  "{0} outputs": " {0} 个输出",
  "outputs of shape [{0}]": "形状为 [{0}] 的输出",
  "{0}: label {1} is {2}, but the model has {3} outputs, so labels are 0 to {4}.":
    "{0}：第 {1} 个标签是 {2}，但模型有 {3} 个输出，标签应在 0 到 {4} 之间。",
  "{0}: {1} has shape [{2}], but [N, …] with at least one example is expected.":
    "{0}：{1} 的形状是 [{2}]，应为 [N, …]，并且至少有一个样本。",
  "{0}: {1} holds {2} numbers, but its shape [{3}] takes {4}.":
    "{0}：{1} 有 {2} 个数，而形状 [{3}] 需要 {4} 个。",
  "{0}: scale is {1}, but a number is expected.": "{0}：scale 是 {1}，应为一个数。",
  "{0}: {1} has the value {2} in example {3}.": "{0}：{1} 的第 {3} 个样本中有值 {2}。",
  "fit: initialEpoch is {0}, but a whole number of at least 0 is expected.":
    "fit：initialEpoch 是 {0}，应为不小于 0 的整数。",
  "fit: validationSplit is {0}, which leaves {1} of the {2} examples for training and {3} for validation, but at least one of each is expected.":
    "fit：validationSplit 是 {0}，{2} 个样本中用于训练的有 {1} 个，用于验证的有 {3} 个；两者都至少应有一个。",
  '{0}: monitor is "{1}", but there are no validation data; give validationData or validationSplit.':
    "{0}：monitor 是“{1}”，但没有验证数据；请给出 validationData 或 validationSplit。",
  "fit: the loss became {0} in epoch {1}, batch {2}: {3}. Try a smaller learning rate (it is {4}), and inputs scaled to about 0 … 1.":
    "fit：在第 {1} 轮第 {2} 批，损失变成了 {0}：{3}。请试试较小的学习率（现在是 {4}），并把输入缩放到 0 … 1 左右。",
  "the {0} of layer {1} had turned {2}": "{1} 层的 {0} 已变成 {2}",
  "the output of layer {0} was the first to turn {1}": "最先变成 {1} 的是 {0} 层的输出",
  "every layer still gave numbers, too large for the loss": "各层给出的还都是数，但对损失来说太大了",
  "fit: no gradient reached {0} of layer {1}.": "fit：{1} 层的 {0} 没有得到梯度。",
  "The browser has lost its connection to the GPU, and with it the numbers stored there. Training has stopped; it can go on from the last copy of the weights.":
    "浏览器与 GPU 的连接中断，存放在那里的数也丢失了。训练已停止，可以从最近一次保存的权重接着训练。",
  "{0}: there are {1} labels and {2} rows of probabilities, but as many of the one as of the other are expected, and at least one.":
    "{0}：有 {1} 个标签和 {2} 行概率；两者应当一样多，并且至少有一个。",
  "{0}: label {1} is {2}, but labels are 0 to {3}.": "{0}：第 {1} 个标签是 {2}，标签应在 0 到 {3} 之间。",
  "classMetrics: counts has {0} rows, one of which has {1} columns, but as many are expected.":
    "classMetrics：counts 有 {0} 行，其中一行却有 {1} 列；行数与列数应当相同。",

  // Weights and files
  "setWeights: there are {0} arrays, but the model has {1} weights.":
    "setWeights：给了 {0} 个数组，而模型有 {1} 个权重数组。",
  "setWeights: array {0} has {1} numbers, but {2} of shape [{3}] has {4}.":
    "setWeights：第 {0} 个数组有 {1} 个数，而形状为 [{3}] 的 {2} 有 {4} 个。",
  "loadWeights: the file has weights of {0}, which the model has not.":
    "loadWeights：文件里有 {0} 的权重，而模型没有这一层。",
  "loadWeights: the file has {0} weights for {1}, but the model has {2}.":
    "loadWeights：文件里 {1} 有 {0} 个权重数组，而模型有 {2} 个。",
  "loadWeights: {0}'s {1} has shape [{2}] in the file, but [{3}] in the model.":
    "loadWeights：{0} 的 {1} 在文件里的形状是 [{2}]，在模型里是 [{3}]。",
  "loadWeights: the file is neither a ….weights.h5 nor a ….keras of Keras 3.":
    "loadWeights：这个文件既不是 Keras 3 的 ….weights.h5，也不是 ….keras。",
  "loadWeights: the file holds {0} bytes, but the weights it should hold take {1}.":
    "loadWeights：文件有 {0} 字节，而其中的权重应占 {1} 字节。",
  "loadWeights: the file cannot be read ({0}).": "loadWeights：无法读取这个文件（{0}）。",
  "loadWeights: the file holds no weights as Keras 3 writes them into ….weights.h5 and ….keras.":
    "loadWeights：文件里没有 Keras 3 写入 ….weights.h5 和 ….keras 的那种权重。",
  'save: {0} is no place to save to; "indexeddb://name", "localstorage://name", "downloads://name" or a handler of tf.io with a save method is expected.':
    'save：不能保存到 {0}；应为 "indexeddb://名称"、"localstorage://名称"、"downloads://名称"，或有 save 方法的 tf.io 处理器。',
  "load: the model does not say the shape of its inputs.": "load：模型没有说明输入的形状。",
  "load: the model came without its weights.": "load：模型没有带权重。",
  "load: the handler has no load method.": "load：这个处理器没有 load 方法。",
  "load: the model is of class {0}, but a Sequential is expected.":
    "load：模型的类型是 {0}，应为 Sequential。",
  "load: the file has no weight {0}/{1}.": "load：文件里没有权重 {0}/{1}。",
  "load: {0} has shape [{1}], but [{2}] is expected.": "load：{0} 的形状是 [{1}]，应为 [{2}]。",
  "load: {0} is a layer of class {1}, but only {2} are known.":
    "load：{0} 是 {1} 类型的层，而这里只认得 {2}。",
  "load: {0} has {1} {2}, {3}.": "load：{0} 的 {1} 是 {2}，{3}。",
  "but {0} is expected": "应为 {0}",
  "which is not known": "这里不认得",
  "toKeras: the optimiser {0} has no counterpart in Keras.": "toKeras：优化器 {0} 在 Keras 中没有对应。",
  "The file {0} could not be fetched: the server answered {1}.": "无法取得文件 {0}：服务器的回答是 {1}。",
  "The gzip file cannot be unpacked; was the download cut short?":
    "无法解压这个 gzip 文件；是不是没有下载完？",
  "loadMnist: this is not an MNIST file: it does not begin with the header of an IDX image file.":
    "loadMnist：这不是 MNIST 文件：开头不是 IDX 图像文件的文件头。",
  "loadMnist: the file holds {0} bytes, but {1} images of {2}×{3} pixels with their labels take {4}; was the download cut short?":
    "loadMnist：文件有 {0} 字节，而 {1} 幅 {2}×{3} 像素的图像加上标签需要 {4} 字节；是不是没有下载完？",
  "loadMnist: the {0} images are not followed by the header of {1} IDX labels.":
    "loadMnist：{0} 幅图像之后没有 {1} 个 IDX 标签的文件头。",
  "loadMnist: label {0} is {1}, but digits are 0 to 9.":
    "loadMnist：第 {0} 个标签是 {1}，而数字应在 0 到 9 之间。",
  "parseSeries: line {0} is {1}, but a date and a number are expected.":
    "parseSeries：第 {0} 行是 {1}，应为一个日期和一个数。",

  // A reader's own file
  // A reader's picture
  "The file is empty, but a picture is expected, such as a PNG or a JPEG.":
    "这个文件是空的，应为图片，例如 PNG 或 JPEG。",
  "The file has {0} MB, but at most {1} MB are read; scale the picture down.":
    "文件有 {0} MB，最多只读 {1} MB；请把图片缩小。",
  "The file begins as a picture in {0}, but it is damaged or not complete: the browser cannot show it.":
    "文件开头是 {0} 图片，但已损坏或不完整，浏览器无法显示。",
  "The browser cannot read this; a picture is expected, no folder.":
    "浏览器读不了它；应为一张图片，不能是文件夹。",
  "The picture has {0} × {1} pixels, but at most {2} million are read; scale it down or cut out a part.":
    "图片有 {0} × {1} 像素，最多只读 {2} 百万像素；请缩小，或裁出一部分。",
  "The picture has {0} × {1} pixels, but at least {2} × {3} are needed.":
    "图片只有 {0} × {1} 像素，至少要有 {2} × {3} 像素。",
  "The file is a drawing in SVG, which is code and not made of pixels; save it as PNG.":
    "这是 SVG 图形文件，内容是代码而不是像素；请另存为 PNG。",
  "The file is {0}, but a picture is expected, such as a PNG or a JPEG.":
    "这个文件是{0}，应为图片，例如 PNG 或 JPEG。",
  "a photograph in HEIC, which browsers do not show": "浏览器不能显示的 HEIC 照片",
  "a picture in TIFF, which browsers do not show": "浏览器不能显示的 TIFF 图片",
  "a film": "视频",
  "an archive or a document": "压缩包或文档",
  "a text": "文本",
  "no picture": "其他数据，不是图片",
  "There is nothing to see in the picture: all of it is about equally bright. Dark lines on bright paper would fit, or bright ones on dark.":
    "图片里看不出什么：各处几乎一样亮。请用浅底深色线条的图片，或者深底浅色的。",
  "No writing was found in the picture. One digit, dark on bright paper or bright on dark, would fit.":
    "图片里没有找到字迹。请用只有一个数字的图片：浅底深字，或者深底浅字。",
  "The file is {0}, but {1}.": "这个文件是{0}，{1}。",
  "a table as text is expected: in a spreadsheet's program, save it as CSV":
    "应为文本形式的表格：请在电子表格软件中另存为 CSV",
  "a plain text is expected, such as .txt": "应为纯文本，例如 .txt",
  "The file has {0} MB, but at most {1} MB are read; {2} characters are enough.":
    "文件有 {0} MB，最多只读 {1} MB；有 {2} 个字符就够了。",
  "The file has nothing to read in it; a text of at least one character is expected.":
    "文件里没有可读的内容，至少要有一个字符。",
  "a spreadsheet or an archive": "电子表格或压缩包",
  "a spreadsheet of an old kind": "旧格式的电子表格",
  "a PDF": " PDF 文件",
  "a packed file": "压缩文件",
  "a picture": "图片",
  "no text": "二进制数据，不是文本",
  "The browser cannot read this; a file of text is expected, no folder.":
    "浏览器读不了它；应为文本文件，不能是文件夹。",
  "The file has {0} MB, but at most {1} MB are read; {2} values are enough, so keep its last lines.":
    "这个文件有 {0} MB，最多只读 {1} MB；有 {2} 个值就够了，请只保留最新的若干行。",
  "The file is empty.": "这个文件是空的。",
  "The file looks like {0}, but a table is expected: a line for each step, with a date and a number.":
    "这个文件像是 {0}，应为表格：每个时刻一行，写一个日期和一个数。",
  "The file has a line of names, but no values below it.": "这个文件只有一行列名，下面没有数值。",
  "In line {0} a quotation mark opens a value that does not end; close it, or take the mark out.":
    "第 {0} 行有一个引号没有配对；请补上另一半，或去掉这个引号。",
  "Line {0} has {1}, but line {2} has {3}. A comma inside a number needs semicolons or tabs between the columns.":
    "第 {0} 行有 {1}，而第 {2} 行有 {3}。如果数里有逗号（千位分隔如 1,234，或小数逗号如 12,8），请去掉它，或改用分号、制表符分隔各列。",
  "Line {0} has {1}, but most lines have {2}. A comma inside a number needs semicolons or tabs between the columns.":
    "第 {0} 行有 {1}，而多数行有 {2} 列。如果数里有逗号（千位分隔如 1,234，或小数逗号如 12,8），请去掉它，或改用分号、制表符分隔各列。",
  "1 column": "1 列",
  "{0} columns": "{0} 列",
  "1 name": "1 个列名",
  "{0} names": "{0} 个列名",
  "Line {0} is {1}: one number with a decimal comma, or two? A line of names above tells, or a point in the number.":
    "第 {0} 行是 {1}：是一个带小数逗号的数，还是两个数？请在最上面加一行列名，或把小数逗号改成小数点。",
  "Line {0} has {1}: 2024-01-31, 31.1.2024, 1/31/2024 or 2024年1月31日 would fit.":
    "第 {0} 行{1}，可以写成 2024-01-31、2024/1/31 或 2024年1月31日。",
  "no date": "没有日期",
  "“{0}” where a date is expected": "的“{0}”不是日期",
  "Line {0} has the date {1}, line {2} before it {3}: the dates have to go on from line to line, one value for each.":
    "第 {0} 行的日期是 {1}，而它前面的第 {2} 行是 {3}：日期应当逐行推进，每个日期一个值。",
  "Line {0} has no number; a date and a number are expected in each line.":
    "第 {0} 行没有数；每行应有一个日期和一个数。",
  "Line {0} has “{1}” in {2}, and no column has numbers; a date and a number are expected in each line, such as 2024-01-31,12.8.":
    "第 {0} 行的{2}是“{1}”，没有哪一列是数；每行应有一个日期和一个数，例如 2024-01-31,12.8。",
  "the column “{0}”": "“{0}”列",
  "column {0}": "第 {0} 列",
  "Line {0} has no value in {1}; each line needs a number, so fill it in or take the line out.":
    "第 {0} 行的{1}没有值；每行都要有一个数，请补上，或删去这一行。",
  "Line {0} has “{1}” in {2}, which is no value; each line needs a number, so fill it in or take the line out.":
    "第 {0} 行的{2}是“{1}”，不是数值；每行都要有一个数，请补上，或删去这一行。",
  "Line {0} has {1} in {2}, which is too large or not finite; numbers up to 10³⁰ would fit.":
    "第 {0} 行的{2}是 {1}，太大或不是有限的数；应为绝对值不超过 10³⁰ 的数。",
  "Line {0} has “{1}” in {2}, but a number is expected, such as {3}.":
    "第 {0} 行的{2}是“{1}”，应为一个数，例如 {3}。",
  "The file has {0}, but at least {1} are needed: windows of up to 48 to learn from, and a fifth held out to be judged by.":
    "这个文件有 {0}，至少需要 {1} 个：学习用的窗口最长 48 个值，还要留出五分之一用来评判。",
  "The value in {0} is {1} in all lines: there is nothing to forecast. A series that changes would fit.":
    "{0}在每一行都是 {1}，没有什么可预测的；应为有变化的序列。",
  "The value in {0} is {1} throughout the first four fifths, from which the network learns: there is nothing to learn. A series that changes would fit.":
    "{0}在前五分之四（网络从中学习的部分）始终是 {1}，没有什么可学的；应为有变化的序列。",

  // Explanations
  "coalitionValues: x has {0} values but parts has {1}.":
    "coalitionValues：x 有 {0} 个值，而 parts 有 {1} 个。",
  "{0}: there are {1} parts, but a whole number from {2} to {3} is expected.":
    "{0}：共有 {1} 个部分，应为 {2} 到 {3} 之间的整数。",
  "{0}: the model gives outputs of shape [{1}], but a row of scores is expected.":
    "{0}：模型输出的形状是 [{1}]，应为一行得分。",
  "{0}: class c is {1}, but a whole number from 0 to {2} is expected.":
    "{0}：类别 c 是 {1}，应为 0 到 {2} 之间的整数。",
  "{0}: x has {1} values, but the model's input of shape [{2}] has {3}.":
    "{0}：x 有 {1} 个值，而模型的输入形状是 [{2}]，共 {3} 个。",
  "randomized: count is {0}, but a whole number from 0 to {1} is expected, as many layers have weights.":
    "randomized：count 是 {0}，应为 0 到 {1} 之间的整数，有权重的层只有这么多。",
  "randomized: seed is {0}, the model's own, which draws the weights again that it began with; take another.":
    "randomized：seed 是 {0}，与模型自己的种子相同，会抽出它训练前的那些权重；请换一个。",
  "occlusion: a patch of {0}×{1} is larger than the {2}×{3} picture.":
    "occlusion：遮挡块是 {0}×{1}，比 {2}×{3} 的图像还大。",
  "occlusion: stride is {0}, but at most the patch's size {1} is expected: pixels between the patches would never be covered.":
    "occlusion：stride 是 {0}，不应超过遮挡块的边长 {1}：否则遮挡块之间的像素永远遮不到。",
  "occlusion: x has {0} values, but its shape [{1}] takes {2}.":
    "occlusion：x 有 {0} 个值，而形状 [{1}] 需要 {2} 个。",
  "gradCam: the model has no convolutional layer; the layers are {0}.":
    "gradCam：模型没有卷积层；各层是 {0}。",
  "lossSlopes: x has {0} values, but {1} pictures of shape [{2}] have {3}.":
    "lossSlopes：x 有 {0} 个值，而 {1} 幅形状为 [{2}] 的图像有 {3} 个。",
  "rankCorrelation: a has {0} values but b has {1}.": "rankCorrelation：a 有 {0} 个值，而 b 有 {1} 个。",
  "shapley: v has {0} values, but {1} parts have {2} coalitions.":
    "shapley：v 有 {0} 个值，而 {1} 个部分有 {2} 个联盟。",
  "inkCells: x has {0} values, but its shape [{1}] takes {2}.":
    "inkCells：x 有 {0} 个值，而形状 [{1}] 需要 {2} 个。",
  "{0}: {1}×{2} cells do not fit into a picture of {3}×{4} pixels.":
    "{0}：{3}×{4} 像素的图像放不下 {1}×{2} 个格子。"
};
