import {roofline, type Roofline} from "../figures/roofline.js";
import type {Device} from "../nn/device.js";
import type {Network} from "../nn/network.js";
import {autoencoderOf43, lstmOf42} from "./book-models.js";
import {shortDeviceName} from "./device-notice.js";
import {layerTimes, measureRoof} from "./device-roof.js";
import {layerWork, type LayerWork} from "./layer-work.js";
import {cnnOf41, oneHiddenLayer} from "./learners.js";

type Lang = "en" | "zh";

const words = {
  en: {
    names: {
      cnn: "CNN of 4.1",
      mlp: "one hidden layer",
      lstm: "LSTM of 4.2",
      autoencoder: "autoencoder of 4.3"
    },
    own: "yours, below",
    software: (name: string) => `a program that plays the GPU (${name})`,
    processor: "the processor, without WebGL"
  },
  zh: {
    names: {cnn: "4.1 节的 CNN", mlp: "单隐藏层网络", lstm: "4.2 节的 LSTM", autoencoder: "4.3 节的自编码器"},
    own: "下面你自己的模型",
    software: (name: string) => `由软件模拟的 GPU（${name}）`,
    processor: "CPU，没有 WebGL"
  }
};

const models = {cnn: cnnOf41, mlp: oneHiddenLayer, lstm: lstmOf42, autoencoder: autoencoderOf43};

/** What a device is called in a sentence. */
export function deviceInWords({backend, renderer, reason}: Device, lang: Lang): string {
  const say = words[lang];
  if (backend === "cpu") return say.processor;
  const name = shortDeviceName(renderer);
  return reason === "software-renderer" ? say.software(name) : name;
}

/** A network is made when it is first asked for. */
function made<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= make());
}

/**
 * The roofline of this device with the models of the book, and one of the reader's. Models are built when they are chosen.
 * @returns the figure; `use` puts the reader's model into it
 */
export function rooflineLab({
  device,
  lang = "en",
  invalidation
}: {
  device: Device;
  lang?: Lang;
  invalidation: Promise<unknown>;
}): Roofline & {use(model: Network): void} {
  const say = words[lang];
  const networks: Record<string, () => Network> = {};
  const built: Network[] = [];
  const listed = Object.entries(models).map(([key, make]) => {
    const network = (networks[key] = made(() => {
      const model = make();
      built.push(model);
      return model;
    }));
    const layers = made(() => layerWork(network().layers));
    return {
      ...{key, name: say.names[key as keyof typeof models]},
      get layers(): readonly LayerWork[] {
        return layers();
      }
    };
  });
  const own = {key: "own", name: say.own};
  const figure = roofline([...listed, {...own, layers: []}], {
    measureRoof,
    measure: (key, N) => layerTimes(networks[key]!(), N),
    ...{device: deviceInWords(device, lang), lang, invalidation}
  });
  void invalidation.then(() => built.forEach(model => model.dispose()));
  return Object.assign(figure, {
    use(model: Network) {
      networks.own = () => model;
      figure.setModel({...own, layers: layerWork(model.layers)});
    }
  });
}
