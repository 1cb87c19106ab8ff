import {addStyle, html} from "./element.js";

const rules = `
.file-drop { position: fixed; inset: 0.5rem; z-index: 1000; display: grid; place-items: center; pointer-events: none; border: 3px dashed var(--accent, #00578f); border-radius: 10px; background: color-mix(in srgb, var(--paper, #fff) 65%, transparent); }
.file-drop span { padding: 0.6rem 1.2rem; border-radius: 8px; background: var(--accent, #00578f); color: var(--paper, #fff); font: 600 var(--small, 15px)/1.4 var(--sans, sans-serif); }
`;

/**
 * Takes a file that is dropped on a part of the page. While one is dragged there, a mark says so. What others take for
 * themselves, such as an editor, is left to them; elsewhere the browser would leave the page to show the file.
 * @param within what is dropped is taken as long as this is on the page
 */
export function fileDrop(
  target: Document | HTMLElement,
  {label, within, take}: {label: string; within: HTMLElement; take: (file: File) => void}
): void {
  addStyle("file-drop", rules);
  const mark = html("div", {class: "file-drop", "aria-hidden": "true"}, html("span", {}, label));
  const on = (type: "dragover" | "dragleave" | "drop", act: (event: DragEvent) => void) => {
    const heard = (event: Event) => {
      if (within.isConnected) act(event as DragEvent);
    };
    target.addEventListener(type, heard);
  };
  const holdsFiles = ({dataTransfer}: DragEvent) => dataTransfer?.types.includes("Files") ?? false;
  on("dragover", event => {
    if (!holdsFiles(event) || event.defaultPrevented) return;
    event.preventDefault();
    // Above everything that is on the page.
    if (!mark.isConnected) document.body.append(mark);
  });
  on("dragleave", ({relatedTarget}) => {
    // Null where it leaves the window; else it goes on to another part of the page.
    if (!(relatedTarget instanceof Node && target.contains(relatedTarget))) mark.remove();
  });
  on("drop", event => {
    mark.remove();
    if (!holdsFiles(event) || event.defaultPrevented) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) take(file);
  });
}
