import {
  backend,
  engine,
  env,
  findBackend,
  ready,
  registerBackend,
  removeBackend,
  setBackend
} from "@tensorflow/tfjs-core";
import type {Tensor} from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-cpu/dist/base.js";
import {phrase, Refusal} from "../../kernels/refusal.js";
import {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";

/** Why the book does not run on a real GPU; a page puts it into the reader's language. */
export type DeviceReason =
  /** The browser gives no WebGL 2. */
  | "no-webgl2"
  /** The GPU cannot draw 32-bit floating-point numbers. */
  | "no-float-textures"
  /** WebGL works, but a program plays the GPU. */
  | "software-renderer"
  /** The page asked for the processor. */
  | "asked-for-cpu"
  /** The GPU was lost, and the browser gives no other connection to it. */
  | "gpu-gone";

export interface Device {
  backend: "webgl" | "cpu";
  /** What the driver calls the GPU; "" on the processor. */
  renderer: string;
  reason?: DeviceReason;
}

/** The GPU was taken away (a driver reset, sleep, too much memory): every tensor on it is lost. */
export class DeviceLostError extends Refusal {
  override readonly name = "DeviceLostError";
  constructor() {
    super(
      phrase`The browser has lost its connection to the GPU, and with it the numbers stored there. Training has stopped; it can go on from the last copy of the weights.`
    );
  }
}

let started: Promise<Device> | undefined;
let context: WebGL2RenderingContext | undefined;
const listeners = new Set<(error: DeviceLostError) => void>();
const waiting = new Set<(error: DeviceLostError) => void>();

/**
 * Starts the GPU through WebGL 2, or the processor where that cannot be had, and says which. Later calls give the first
 * one's answer; after a loss they restore the device.
 * @param options.backend "cpu" to go without the GPU
 */
export function startDevice({backend: wanted = "webgl"}: {backend?: "webgl" | "cpu"} = {}): Promise<Device> {
  if (isDeviceLost()) return restoreDevice();
  return (started ??= wanted === "cpu" ? startProcessor("asked-for-cpu") : startGpu());
}

async function startProcessor(reason: DeviceReason): Promise<Device> {
  await setBackend("cpu");
  await ready();
  return {backend: "cpu", renderer: "", reason};
}

async function startGpu(): Promise<Device> {
  if (typeof WebGL2RenderingContext === "undefined") return startProcessor("no-webgl2");
  // A renderer in software is slow, but it shows the same book as a GPU.
  env().set("SOFTWARE_WEBGL_ENABLED", true);
  if (env().getNumber("WEBGL_VERSION") !== 2) return startProcessor("no-webgl2");
  if (!env().getBool("WEBGL_RENDER_FLOAT32_ENABLED")) return startProcessor("no-float-textures");
  if (!(await setBackend("webgl"))) return startProcessor("no-webgl2");
  await ready();
  const gl = (backend() as MathBackendWebGL).gpgpu.gl as WebGL2RenderingContext;
  watch(gl);
  const renderer = rendererOf(gl);
  return /swiftshader|llvmpipe|software|basic render/i.test(renderer)
    ? {backend: "webgl", renderer, reason: "software-renderer"}
    : {backend: "webgl", renderer};
}

function rendererOf(gl: WebGL2RenderingContext): string {
  const unmasked = gl.getExtension("WEBGL_debug_renderer_info")?.UNMASKED_RENDERER_WEBGL;
  return String(gl.getParameter(unmasked ?? gl.RENDERER));
}

function watch(gl: WebGL2RenderingContext): void {
  context = gl;
  gl.canvas.addEventListener("webglcontextlost", () => {
    if (context === gl) noteLoss();
  });
}

/**
 * Whether a loss has been noted and the backend is not made anew yet. The browser may bring the old context back by itself,
 * about a second after a real reset: it then answers again, with nothing of what was stored.
 */
let lost = false;

/** Tells everybody who waits for numbers, and every listener, once for each loss. */
function noteLoss(): void {
  if (lost) return;
  lost = true;
  const error = new DeviceLostError();
  for (const notify of [...waiting, ...listeners]) notify(error);
}

/** Calls `listener` whenever the GPU is lost. @returns a function that ends it */
export function onDeviceLost(listener: (error: DeviceLostError) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const restored = new Set<(device: Device) => void>();

/** Calls `listener` whenever a lost device has been replaced. @returns a function that ends it */
export function onDeviceRestored(listener: (device: Device) => void): () => void {
  restored.add(listener);
  return () => void restored.delete(listener);
}

/** Whether the GPU in use is lost: new operations would give zeros without an error. */
export const isDeviceLost = (): boolean => lost || (context?.isContextLost() ?? false);

/** Milliseconds to wait before each try to get the GPU back: a crashed GPU process takes a moment to start again. */
const pauses = [0, 200, 400, 800, 1600, 3200];

let renewal: Promise<Device> | undefined;

/**
 * Gets a new connection to the GPU after a loss, or goes on with the processor if the browser gives none. Tensors made before
 * are lost; a model brings its weights back with `recover()`.
 */
export function restoreDevice(): Promise<Device> {
  if (renewal) return renewal;
  if (!isDeviceLost()) return startDevice();
  // The browser's own event may still be on its way.
  noteLoss();
  context = undefined;
  started = renewal = renewed().then(device => {
    lost = false;
    renewal = undefined;
    for (const tell of restored) tell(device);
    return device;
  });
  return renewal;
}

/**
 * A fresh backend is needed, because the programs compiled for the old connection live in a cache that only removing the
 * backend clears.
 */
async function renewed(): Promise<Device> {
  for (const pause of pauses) {
    await new Promise(resolve => setTimeout(resolve, pause));
    if (findBackend("webgl")) removeBackend("webgl");
    registerBackend("webgl", () => new MathBackendWebGL(), 2);
    const device = await startGpu().catch(() => undefined);
    if (device?.backend === "webgl" && answers(context!)) return device;
  }
  context = undefined;
  return startProcessor("gpu-gone");
}

/** Whether a context really reaches a GPU: only an answer shows that it does. */
function answers(gl: WebGL2RenderingContext): boolean {
  gl.finish();
  return !gl.isContextLost();
}

/**
 * The values of a tensor, without stalling the page.
 * @throws DeviceLostError if the GPU is lost before they have arrived (a bare `await tensor.data()` would wait for ever)
 */
export function readValues(tensor: Tensor): Promise<Float32Array> {
  return new Promise((resolve, reject) => {
    if (isDeviceLost() || isOfEarlierConnection(tensor)) return reject(new DeviceLostError());
    waiting.add(reject);
    const done = () => waiting.delete(reject);
    tensor.data<"float32">().then(
      values => {
        done();
        // A loss between the last draw and the copy leaves zeros behind.
        if (isDeviceLost() || isOfEarlierConnection(tensor)) reject(new DeviceLostError());
        else resolve(values);
      },
      error => {
        done();
        reject(error);
      }
    );
  });
}

/**
 * Whether the numbers of a tensor lie with a backend that has been made anew since: they are gone, and whoever uses it gets
 * zeros without an error.
 */
export const isOfEarlierConnection = ({dataId}: Tensor): boolean =>
  (engine().state.tensorInfo.get(dataId)?.backend ?? backend()) !== backend();

/** Disposes tensors, each once however often it is named, also those of a GPU that is lost. */
export function disposeAll(tensors: Iterable<Tensor>): void {
  for (const tensor of tensors) tensor.dispose();
}
