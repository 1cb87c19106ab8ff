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
export {ratioOfScaled} from "./scaled-ratio.js";
export {whileValid} from "./while-valid.js";
export {resultTable} from "./result-table.js";
export {relativeErrors} from "./relative-errors.js";
export {curveThrough} from "./curve-through.js";
export {curtain} from "./curtain.js";
export {clippingSays, nudgedChart, nudgedSays} from "./nudged-chart.js";
export {nudgedDigit} from "./nudged-digit.js";
export {recordChart} from "./record-chart.js";
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
export {layersChart, productsHold, reachChart} from "./reach-chart.js";
export {statePath} from "./state-path.js";
export {clippingChart, clippingSentence} from "./clipping.js";
export {valueChecks} from "./value-checks.js";
export {textField} from "./text-field.js";
export {recallTable} from "./recall-table.js";
export {recallByLag, recallByLagTable, recallOfSeeds, recallSentence} from "./recall-by-lag.js";
export type {RecallResult} from "./recall-by-lag.js";
export {letterReader} from "./letter-reader.js";
export type {LetterReader, Reading} from "./letter-reader.js";
export {bitsOf} from "./letter-codes.js";
export {readingNetworks, statesOf} from "./reading-network.js";
export type {ReadingNetwork} from "./reading-network.js";
export {memoriesOf, memoryOf, readOutOf, shiftRegister, untrainedRecurrence} from "./state-memory.js";
export {firstLetterSentence, memoryChart, memoryTable} from "./memory-chart.js";
export {sharedSteps} from "./shared-steps.js";
export type {SharedSteps} from "./shared-steps.js";
export {parityFacts, parityGradient} from "./parity-facts.js";
export {countingFacts} from "./region-count.js";
export {normOf, powerChart, powerTable, radiusOfTwo} from "./power-norms.js";
export {trainedNorms} from "./trained-norms.js";
export {lengthTimes} from "./length-times.js";
export type {LengthTimes, MeasuredLength} from "./length-times.js";
export {changeByShift, shiftChart} from "./shift-tolerance.js";
export {shiftedDigit} from "./shifted-digit.js";
export type {ShiftedDigit} from "./shifted-digit.js";
export {shiftByHand} from "./shift-by-hand.js";
export {shiftCheck} from "./shift-check.js";
export {changeByWindow, pooledChangeChart, pooledShift} from "./pooled-change.js";
export {
  meanShare,
  shareInWords,
  shiftAccuracyChart,
  shiftAccuracyPanels,
  shiftAccuracyTable,
  shiftNetworksTable
} from "./shift-accuracy.js";
export {receptiveField} from "./receptive-field.js";
export {fieldCheck} from "./field-check.js";
export {filterBank} from "./filter-bank.js";
export type {FilterBank} from "./filter-bank.js";
export {movedPicture} from "./moved-picture.js";
export {softmaxBars} from "./softmax-bars.js";
export type {SoftmaxBars} from "./softmax-bars.js";
export {kernelPresets} from "./kernel-presets.js";
export {shaderMap} from "./shader-map.js";
export {codeAnswer} from "./code-answer.js";
export {digitThroughCode} from "./digit-through-code.js";
export type {Coder, DigitThroughCode, ThroughCode} from "./digit-through-code.js";
export {digitStrokes} from "./digit-strokes.js";
export {batchSentence} from "./batch-sentence.js";
export {batchSpread} from "./batch-spread.js";
export {chainGraph} from "./chain-graph.js";
export {chainStepInWords} from "./chain-steps.js";
export type {ChainValues} from "./chain-steps.js";
export {fittedLine} from "./fitted-line.js";
export {learningRates, rateSentence} from "./learning-rates.js";
export {lossMap} from "./loss-map.js";
export type {MapPath} from "./loss-map.js";
export {bestOf, meanOf, rates, searchRates} from "./rate-search.js";
export {ruleNames, ruleSweep, sweepOf, sweepSentence, widthSentence} from "./rule-sweep.js";
export type {RuleName} from "./rule-sweep.js";
export {stepArithmetic} from "./step-arithmetic.js";
export {activationChart} from "./activation-chart.js";
export {bumpsInWords, straightInWords} from "./bumps-in-words.js";
export {bumpChart} from "./bump-chart.js";
export {classPlane} from "./class-plane.js";
export {latentPlane} from "./latent-plane.js";
export type {LatentPlane, PlaneCoder, PlanePlace} from "./latent-plane.js";
export {lineWaist} from "./line-waist.js";
export type {LineWaist} from "./line-waist.js";
export {angleChart} from "./angle-chart.js";
export type {AngleChart} from "./angle-chart.js";
export {principalAngles} from "./principal-angles.js";
export {meanExample} from "./mean-example.js";
export {waistChart} from "./waist-chart.js";
export type {Waist, WaistChart} from "./waist-chart.js";
export {detector} from "./detector.js";
export type {Alarm, Detector} from "./detector.js";
export {detectorTable} from "./detector-table.js";
export type {LeftOut} from "./detector-table.js";
export {rivalDetectors} from "./rival-detectors.js";
export {areaCheck} from "./area-check.js";
export {ownStrangeness} from "./own-strangeness.js";
export {meanAndRange, meanAndRangeInWords, meanAndRangeOfEach} from "./mean-and-range.js";
export {meanSquaredError} from "./mean-squared-error.js";
export {onDemand} from "./on-demand.js";
export {onceNear} from "./once-near.js";
export {whenNear} from "./when-near.js";
export {beginningsTable} from "./beginnings-table.js";
export {countOfSeeds, depthChart, depthTable, rateDetails, shareOfSeeds} from "./depth-chart.js";
export {
  factorBack,
  layerSignals,
  normalisedFactors,
  normalisedSignals,
  randomLayers
} from "./layer-signals.js";
export {pieceLayers, piecesOfLine, piecesOfPlane} from "./linear-pieces.js";
export {piecesAlong} from "./pieces-along.js";
export {piecesPlane} from "./pieces-plane.js";
export {sawtoothChart} from "./sawtooth-chart.js";
export {gradientNorms, normalisedChart, normsOf, reachesFirst, ruleChart} from "./signals-chart.js";
export {varianceCheck} from "./variance-check.js";
export {unitKinds} from "./unit-kinds.js";
export {ascentPicture} from "./ascent-picture.js";
export type {AscentPicture, AscentSetting} from "./ascent-picture.js";
export {camParts} from "./cam-parts.js";
export {explainedDigit} from "./explained-digit.js";
export type {Asked, ExplainedDigit, Explainer} from "./explained-digit.js";
export {mapRow} from "./map-row.js";
export {randomizedMaps} from "./randomized-maps.js";
export {sanityChart, sanityInWords, sanityOf, sanityTable} from "./sanity-chart.js";
export type {SanityFacts} from "./sanity-chart.js";
export {partsByHand} from "./parts-by-hand.js";
export type {AskedParts, PartsByHand} from "./parts-by-hand.js";
export {partMaps} from "./part-map.js";
export type {PartMapValues, PartMaps} from "./part-map.js";
export {limeLimits} from "./lime-limits.js";
export {limeNearby} from "./lime-nearby.js";
export {limeSeeds, limeSeedsTable} from "./lime-seeds.js";
export {ordersTable} from "./orders-table.js";
export {alikeOf, areaOf, lowerOn, removalChart, removalTable} from "./removal-chart.js";
export {errorSlope, samplingErrors} from "./sampling-errors.js";
export {sigmaSentence, widthChart} from "./width-chart.js";
export {twoPartFit} from "./two-part-fit.js";
export {answerTimes} from "./answer-times.js";
export {digitsSeen} from "./digits-seen.js";
export {errorCurves} from "./error-curves.js";
export type {ErrorCurve, ErrorCurves, FitRange, OwnPoint} from "./error-curves.js";
export {errorCurveOf, learnerName} from "./learner-words.js";
export {labelKept} from "./label-kept.js";
export {
  bendsTable,
  errorInWords,
  learnersTable,
  meanErrors,
  worthOfMoving,
  worthTable
} from "./learner-tables.js";
export {learnerRace} from "./learner-race.js";
export {costsTable, digitsNeeded, neededTable, racersOf, timesTable} from "./learner-costs-table.js";
export {roofline} from "./roofline.js";
export type {Roofline, RooflineModel, RooflineRow, RooflineValue} from "./roofline.js";
export {prunedNetwork} from "./pruned-network.js";
export type {PrunedNetwork, PruningPoint} from "./pruned-network.js";
export {roundedNetwork} from "./rounded-network.js";
export type {RoundedNetwork, RoundingPoint} from "./rounded-network.js";
export type {CompressedNetwork, CompressedReading} from "./compressed-network.js";
export {accuraciesAt, accuracyInWords, compressionChart, networkOf} from "./compression-chart.js";
export type {CompressedRun, Compression, CompressionResults, MeasuredNetwork} from "./compression-chart.js";
export {ridgeSentence} from "./ridge-sentence.js";
