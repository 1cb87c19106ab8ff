import {fileOpener} from "./file-opener.js";
import type {PadPicturesOptions} from "./pad-pictures.js";

/** A drawing pad's button opens a picture, and one may be dropped anywhere on the page. */
export function padOpener(options: PadPicturesOptions & {button: HTMLButtonElement}): void {
  fileOpener({
    ...{button: options.button, accept: "image/*", dropOn: document, within: options.pad},
    load: async () => (await import("./pad-pictures.js")).padPictures(options)
  });
}
