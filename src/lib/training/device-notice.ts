import {addStyle, html} from "../figures/element.js";

/** What a page knows of the device it runs on; `reason` says why it is no real GPU. */
export interface DeviceFacts {
  backend: string;
  renderer: string;
  reason?: string;
}

const words = {
  en: {
    gpu: (name: string) => `Running on your GPU: ${name}.`,
    "software-renderer": (name: string) =>
      `Your browser offers WebGL, but a program plays the GPU (${name}). Everything works, only slower.`,
    "no-webgl2":
      "Your browser gives no WebGL 2, so this page runs on the processor: the same numbers, more slowly. " +
      "In most browsers it can be switched on in the settings, under “hardware acceleration”.",
    "no-float-textures":
      "Your GPU cannot draw 32-bit numbers, so this page runs on the processor: the same numbers, more slowly.",
    "asked-for-cpu": "This page runs on the processor, as asked.",
    "gpu-gone":
      "The connection to the GPU was lost, and the browser gives no new one: this page goes on on the processor, more slowly."
  },
  zh: {
    gpu: (name: string) => `正在你的 GPU 上运行：${name}。`,
    "software-renderer": (name: string) =>
      `浏览器提供了 WebGL，但由软件模拟 GPU（${name}）。一切照常，只是慢一些。`,
    "no-webgl2":
      "浏览器没有提供 WebGL 2，本页改在 CPU 上运行：结果相同，速度较慢。多数浏览器可以在设置里打开“硬件加速”。",
    "no-float-textures": "你的 GPU 不能输出 32 位浮点数，本页改在 CPU 上运行：结果相同，速度较慢。",
    "asked-for-cpu": "按要求，本页在 CPU 上运行。",
    "gpu-gone": "与 GPU 的连接中断，浏览器没有给出新的连接：本页改在 CPU 上继续，速度较慢。"
  }
};

/** WeChat opens links in a browser of its own, which on some phones has no WebGL 2; the phone's browser often has. */
const inWeChat = {
  en: " You are in WeChat’s browser: tap ··· at the top right, then “Open in browser”.",
  zh: "你正在用微信内置浏览器：请点右上角的“···”，选择“在浏览器打开”。"
};

const rules = `
.device-notice { margin: 0.75rem 0; min-height: 1.5em; font: var(--small, 15px)/1.5 var(--sans, sans-serif); color: var(--ink-soft, #555); }
.device-notice::before { content: "●"; margin-right: 0.5em; color: var(--cy, #00704f); }
.device-notice.slow::before { content: "◐"; color: var(--cw, #8f5a00); }
`;

/** The device's name without the layers between: `ANGLE (Apple, ANGLE Metal Renderer: Apple M2, …)` → `Apple M2`. */
export function shortDeviceName(renderer: string): string {
  const inside = /^ANGLE \((.*)\)$/.exec(renderer)?.[1] ?? renderer;
  const named = inside.split(/,\s*/).find((_, i, all) => i > 0 || all.length === 1) ?? inside;
  return named
    .replace(/^ANGLE Metal Renderer: /, "")
    .replace(/^Vulkan [\d.]+ \((.*)\)$/, "$1")
    .replace(/\s*\(0x[0-9a-f]+\).*$/i, "")
    .replace(/ Direct3D.*$/, "");
}

/** A sentence that says what the page runs on and, where it is no GPU, why. `value` is what it was given. */
export function deviceNotice(
  device: DeviceFacts,
  {lang = "en"}: {lang?: string} = {}
): HTMLElement & {value: DeviceFacts} {
  addStyle("device-notice", rules);
  const say = lang === "zh" ? words.zh : words.en;
  const sentence = say[(device.reason ?? "gpu") as keyof typeof say] ?? say.gpu;
  const told = typeof sentence === "string" ? sentence : sentence(shortDeviceName(device.renderer));
  const isWeChat = /\bMicroMessenger\b/.test(navigator.userAgent);
  const text = isWeChat && device.backend === "cpu" ? told + inWeChat[lang === "zh" ? "zh" : "en"] : told;
  const element = html(
    "p",
    {class: device.reason ? "device-notice slow" : "device-notice", role: "note"},
    text
  );
  return Object.assign(element, {value: device});
}
