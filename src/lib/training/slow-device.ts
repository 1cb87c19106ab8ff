import type {DeviceFacts} from "./device-notice.js";

/** Says what a page runs on where that is no real GPU, and why; nothing on a GPU, which loads no such sentences either. */
export async function slowDevice(
  device: DeviceFacts,
  {lang = "en"}: {lang?: string} = {}
): Promise<HTMLElement | undefined> {
  if (!device.reason) return undefined;
  const {deviceNotice} = await import("./device-notice.js");
  return deviceNotice(device, {lang});
}
