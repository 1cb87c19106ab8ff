import {DeviceLostError, onDeviceLost, restoreDevice} from "../nn/device.js";
import {errorInWords} from "../refusals/inWords.js";
import type {SteerOptions, TrainingControl} from "./control.js";

const words = {
  en: "The browser has lost its connection to the GPU and the training has stopped. Press “Go on” to continue from the last copy of the weights.",
  zh: "浏览器与 GPU 的连接中断，训练已停止。按“继续”可从最近一次保存的权重接着训练。"
};

/** A model that keeps a copy of its weights outside of the GPU. */
export interface RecoverableModel {
  recover(): {epochsDone: number};
}

/** Tells the reader at once when the GPU is lost, also when no training is under way. */
export function watchDevice(control: TrainingControl, lang = "en"): void {
  onDeviceLost(() => control.lose(sentence(lang)));
}

/** How models that are trained together go on after a loss: from the last epoch that all of them have complete. */
export function recovery(
  models: readonly RecoverableModel[],
  lang = "en"
): Required<Pick<SteerOptions, "canRecover" | "recover" | "inWords">> {
  return {
    canRecover: isLoss,
    async recover() {
      await restoreDevice();
      return Math.min(...models.map(model => model.recover().epochsDone));
    },
    inWords: error => (isLoss(error) ? sentence(lang) : errorInWords(error, lang))
  };
}

export const isLoss = (error: unknown): boolean => error instanceof DeviceLostError;

const sentence = (lang: string) => (lang === "zh" ? words.zh : words.en);
