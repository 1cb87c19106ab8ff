/**
 * To be called before an element leaves the page. A caret that stays behind where no text is makes Chromium look for the
 * nearest text whenever anything on the page changes; on a long page that was measured to take 24 ms each time.
 */
export function dropCaret(element: Element): void {
  const selection = getSelection();
  if (selection && element.contains(selection.anchorNode)) selection.removeAllRanges();
}
