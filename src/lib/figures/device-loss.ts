import {oneAtATime} from "./one-at-a-time.js";
import type {SteerOptions, TrainingControl} from "./training-control.js";

const words = {
  en: "The browser has lost its connection to the GPU and the training has stopped. Press “Go on” to continue from the last copy of the weights.",
  zh: "浏览器与 GPU 的连接中断，训练已停止。按“继续”可从最近一次保存的权重接着训练。"
};

/** What the model library knows of the GPU; a page hands it over, since figures know no library. */
export interface LosableDevice {
  DeviceLostError: abstract new (...args: never[]) => Error;
  onDeviceLost(listener: () => void): unknown;
  restoreDevice(): Promise<unknown>;
}

/** A model that keeps a copy of its weights outside of the GPU. */
export interface RecoverableModel {
  recover(): {epochsDone: number};
}

export interface DeviceLoss {
  /** For `TrainingControl.steer`: how these models go on after a loss, which are trained together. */
  recovery(models: readonly RecoverableModel[]): Omit<SteerOptions, "invalidation">;
  /** Work that follows a training without holding it up, ends with the cell it belongs to, and bears a lost GPU. */
  follow<A extends readonly unknown[]>(
    invalidation: Promise<unknown>,
    work: (...args: A) => Promise<void>,
    rest?: number
  ): (...args: A) => void;
}

/** What a page does about a lost GPU: tells the reader at once, and lets the training go on from the last copy. */
export function deviceLoss(
  control: TrainingControl,
  {DeviceLostError, onDeviceLost, restoreDevice}: LosableDevice,
  {lang = "en"}: {lang?: string} = {}
): DeviceLoss {
  const sentence = lang === "zh" ? words.zh : words.en;
  const isLoss = (error: unknown) => error instanceof DeviceLostError;
  onDeviceLost(() => control.lose(sentence));
  return {
    recovery: models => ({
      canRecover: isLoss,
      async recover() {
        await restoreDevice();
        return Math.min(...models.map(model => model.recover().epochsDone));
      },
      inWords: error => (isLoss(error) ? sentence : error instanceof Error ? error.message : String(error))
    }),
    follow: (invalidation, work, rest = 250) =>
      oneAtATime(work, {rest, invalidation, onError: error => isLoss(error) || reportError(error)})
  };
}
