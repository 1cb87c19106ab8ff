/** Figures: plain arrays in, an element out that carries `value` and dispatches `input`. None knows a chapter. */
export {agreement} from "./agreement.js";
export type {AgreementCases, AgreementResult} from "./agreement.js";
export {heatMap} from "./heat-map.js";
export type {HeatMap, HeatMapOptions, Scale} from "./heat-map.js";
export {digitFrame, digitImage} from "./digit-image.js";
export type {DigitImageOptions, Point, Stroke} from "./digit-image.js";
export {digitNetwork} from "./digit-network.js";
export type {NetworkLook, NetworkSizes} from "./digit-network.js";
export {liveNetwork} from "./live-network.js";
export type {LiveNetwork} from "./live-network.js";
export {drawingPad} from "./drawing-pad.js";
export type {DrawingPadOptions} from "./drawing-pad.js";
export {centralDifferences} from "./central-differences.js";
export {convolutionStep} from "./convolution-step.js";
export type {ConvolutionExample, ConvolutionStepOptions} from "./convolution-step.js";
export {denseTemplates} from "./dense-templates.js";
export {fourIndex} from "./four-index.js";
export {fourIndexCounts} from "./four-index-weights.js";
export {beginsAndEnds, gateTable} from "./gate-table.js";
export type {GateValues} from "./gate-table.js";
export {gradientCheck} from "./gradient-check.js";
export {imageConvolution} from "./image-convolution.js";
export type {ImageConvolution} from "./image-convolution.js";
export {matrixProduct} from "./matrix-product.js";
export {
  formatCount,
  formatError,
  formatNumber,
  formatPercent,
  formatQuantity,
  scientific
} from "./number-format.js";
export {pooling} from "./pooling.js";
export type {PoolingExample} from "./pooling.js";
export {meanTemplates, scores, templateHits} from "./template-scores.js";
export {verdict} from "./verdict.js";
export {versionsTable} from "./versions-table.js";
export type {VersionRow} from "./versions-table.js";
export {confusionTable} from "./confusion-matrix.js";
export type {Cell, ConfusionTable} from "./confusion-matrix.js";
export {featureMaps} from "./feature-maps.js";
export type {FeatureMaps, MapLayer} from "./feature-maps.js";
export {learningCurve} from "./learning-curve.js";
export type {LearningCurve, LearningCurveOptions} from "./learning-curve.js";
export {mistakes} from "./mistakes.js";
export type {AnsweredExample} from "./mistakes.js";
export {probabilityBars} from "./probability-bars.js";
export type {ProbabilityBars} from "./probability-bars.js";
export {pairedTable} from "./paired-table.js";
export type {PairedTable} from "./paired-table.js";
export {answerErrors} from "./answer-errors.js";
export type {AnswerErrors} from "./answer-errors.js";
export {choice} from "./choice.js";
export {boundsButton} from "./bounds-button.js";
export {cellGradientCheck} from "./cell-gradient-check.js";
export type {CellRun} from "./cell-gradient-check.js";
export {checkedGradient} from "./checked-gradient.js";
export {codeFunctionChoice} from "./code-function.js";
export type {CodeFunction} from "./code-function.js";
export {digitChoice, digitNames} from "./digit-choice.js";
export {countedLayers} from "./counted-layers.js";
export {countingButton} from "./counting-button.js";
export {loadButton} from "./load-button.js";
export {principalErrorButton} from "./principal-error-button.js";
export type {Loaded} from "./load-button.js";
export {kernelChecks} from "./kernel-checks.js";
export type {KernelChecks, KernelCheckRow} from "./kernel-checks.js";
export {layerTable} from "./layer-table.js";
export type {LayerRow} from "./layer-table.js";
export {filterMaps} from "./filter-maps.js";
export type {FilterMaps} from "./filter-maps.js";
export {channelOf, filterDetail} from "./filter-detail.js";
export type {FilterPath} from "./filter-detail.js";
export {shaderTrial} from "./shader-trial.js";
export type {ShaderTrial} from "./shader-trial.js";
export {listing} from "./listing.js";
export {sentence} from "./sentence.js";
export {codeLine} from "./code-line.js";
export type {CodeLine, CodeLineStep} from "./code-line.js";
export {codeByHand} from "./code-by-hand.js";
export type {CodeByHand} from "./code-by-hand.js";
export {gradientParts} from "./gradient-parts.js";
export {learnedKernel} from "./learned-kernel.js";
export type {LearnedKernel} from "./learned-kernel.js";
export type {LossLine, LossLines} from "./loss-lines.js";
export {mixture} from "./mixture.js";
export type {Mixed, Mixture} from "./mixture.js";
export type {PictureRow, PictureRows} from "./picture-rows.js";
export {distanceFrom, principalSubspace} from "./principal-subspace.js";
export type {PrincipalSubspace} from "./principal-subspace.js";
export {principalOverlap} from "./principal-overlap.js";
export type {PrincipalOverlap} from "./principal-overlap.js";
export type {ReconstructionBounds} from "./reconstruction-bounds.js";
export {slider} from "./slider.js";
export {ownSeries} from "./own-series.js";
export type {OwnSeries, OwnSeriesOptions} from "./own-series.js";
export {tiedCode} from "./tied-code.js";
export type {TiedExample, TiedLoops} from "./tied-code.js";
export {forecastErrors} from "./forecast-errors.js";
export {forecastCases} from "./forecast-cases.js";
export {forecastNote, oneStepInWords} from "./forecast-sentences.js";
export type {OneStepAhead} from "./forecast-sentences.js";
export {beginnings, forecastTable} from "./forecast-comparison.js";
export type {NetworkForecasts, Rival} from "./forecast-comparison.js";
export {
  beginningSlider,
  errorsAheadPlot,
  forecastPlot,
  horizonSlider,
  learnedChoice,
  seriesChoice,
  wholeSeries
} from "./series-charts.js";
export type {ErrorsAheadPlot, ForecastPlot} from "./series-charts.js";
export {seriesRivals} from "./series-rivals.js";
export type {MeasuredRival, SeriesRules} from "./series-rivals.js";
export {slopeCheck} from "./slope-check.js";
export {seriesWords} from "./series-words.js";
export type {SeriesFacts, SeriesWords} from "./series-words.js";
export {lineChart} from "./line-chart.js";
export type {ChartLine, LineChart, LineChartOptions} from "./line-chart.js";
export {unrolledRecurrence} from "./unrolled-recurrence.js";
export {dragNumber} from "./drag-number.js";
export type {DragNumber} from "./drag-number.js";
export {randomMatrix, reachOf, spectralNorm} from "./jacobian-norms.js";
export {reachOfLayers} from "./lstm-reach.js";
export {layersChart, reachChart} from "./reach-chart.js";
export {statePath} from "./state-path.js";
export {clippingChart, clippingSentence} from "./clipping.js";
export {valueChecks} from "./value-checks.js";
export {textField} from "./text-field.js";
export {recallTable} from "./recall-table.js";
export {changeByShift, shiftChart} from "./shift-tolerance.js";
export {softmaxBars} from "./softmax-bars.js";
export type {SoftmaxBars} from "./softmax-bars.js";
export {kernelPresets} from "./kernel-presets.js";
export {shaderMap} from "./shader-map.js";
export {codeAnswer} from "./code-answer.js";
export {digitThroughCode} from "./digit-through-code.js";
export type {Coder, DigitThroughCode, ThroughCode} from "./digit-through-code.js";
export {digitStrokes} from "./digit-strokes.js";
