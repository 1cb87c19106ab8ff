import {DeviceLostError, onDeviceLost, onDeviceRestored, restoreDevice} from "../nn/device.js";
import type {Device} from "../nn/device.js";
import {errorInWords} from "../refusals/inWords.js";
import type {SteerOptions, TrainingControl} from "./control.js";

const words = {
  en: {
    training:
      "The browser has lost its connection to the GPU and the training has stopped. Press “Go on” to continue from the last copy of the weights.",
    resting:
      "The browser has lost its connection to the GPU; no training was under way. “Go on” asks for a new one.",
    back: "The connection to the GPU was lost for a moment; no training was under way, and nothing is lost.",
    processor:
      "The connection to the GPU was lost, and the browser gives no new one: the page goes on on the processor, more slowly."
  },
  zh: {
    training: "浏览器与 GPU 的连接中断，训练已停止。按“继续”可从最近一次保存的权重接着训练。",
    resting: "浏览器与 GPU 的连接中断；当时没有在训练。按“继续”可重新连接。",
    back: "与 GPU 的连接曾短暂中断；当时没有在训练，什么也没有丢失。",
    processor: "与 GPU 的连接中断，浏览器没有给出新的连接：本页改在 CPU 上继续，速度较慢。"
  }
};

/** A model that keeps a copy of its weights outside of the GPU. */
export interface RecoverableModel {
  recover(): {epochsDone: number};
}

/** A GPU that is lost again so soon (milliseconds) is not asked for by the page: what it draws may be the cause. */
const SOON = 10_000;
let lastLoss = -Infinity;

/**
 * Tells the reader at once when the GPU is lost, also when no training is under way, and asks for a new connection. What was
 * under way waits for the reader to go on with it.
 */
export function watchDevice(control: TrainingControl, lang = "en"): void {
  const say = lang === "zh" ? words.zh : words.en;
  onDeviceLost(() => {
    const soon = performance.now() - lastLoss < SOON;
    control.lose(control.underWay ? say.training : say.resting);
    if (!soon) queueMicrotask(askAgain);
  });
  onDeviceRestored(({backend}: Device) => control.regain(backend === "cpu" ? say.processor : say.back));
}

/** Asks for the device, when all who watch it have been told of its loss. */
function askAgain(): void {
  lastLoss = performance.now();
  void restoreDevice();
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

const sentence = (lang: string) => (lang === "zh" ? words.zh : words.en).training;
