/**
 * Says once, at the end of an element whose trainings begin only when a reader wishes it, what they run on, where that is slow and
 * the page has not said it. The device is started here too, and its code loaded.
 */
export async function tellDevice(element: HTMLElement, lang: "en" | "zh"): Promise<void> {
  const [{startDevice}, {slowDevice}] = await Promise.all([
    import("../nn/device.js"),
    import("./slow-device.js")
  ]);
  const notice = await slowDevice(await startDevice(), {lang});
  if (notice && !document.querySelector(".device-notice")) element.append(notice);
}
