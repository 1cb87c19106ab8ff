import type {Locator, Page} from "playwright";
import {expect} from "vitest";

/** A live cell as a reader meets it. */
export class Cell {
  readonly element: Locator;
  /** @param place which of the page's cells, or the cell itself */
  constructor(
    readonly page: Page,
    place: number | Locator
  ) {
    this.element = typeof place === "number" ? page.locator(".cell").nth(place) : place;
  }
  output = () => this.element.locator(".observablehq--block");
  code = () => this.element.locator("pre");
  editor = () => this.element.locator(".cm-content");
  problem = () => this.element.locator(".cell-problem");
  state = () => this.element.locator(".cell-state");
  /** The highlighted code. A string becomes a menu as soon as its type is known, which may be at any time: that is left out. */
  markup = async () =>
    (await this.code().locator("code").innerHTML()).replace(
      /<span class="hljs-string cell-literal[^>]*>/g,
      '<span class="hljs-string">'
    );
  button = (word: string | RegExp) => this.element.locator("button", {hasText: word});

  /** Shows the rung of a ladder that the cell stands on, if another is shown. */
  private async climb(): Promise<void> {
    const tab = await this.element.evaluate(element =>
      element.closest(".rung[hidden]")?.getAttribute("aria-labelledby")
    );
    if (tab) await this.page.locator(`#${tab}`).click();
  }

  /** Opens the editor by the keyboard, unless it is open. */
  async edit(): Promise<void> {
    await this.climb();
    // An editor that is still open may be about to close, as after Reset: then it is opened anew.
    await expect
      .poll(
        async () => {
          if (!(await this.editor().isVisible())) {
            await this.code().focus();
            // Elsewhere the key would do something else.
            if (!(await this.code().evaluate(code => code === document.activeElement))) return false;
            await this.page.keyboard.press("Enter");
          }
          return this.editor()
            .focus({timeout: 3000})
            .then(
              () => true,
              () => false
            );
        },
        {timeout: 15_000}
      )
      .toBe(true);
  }

  async write(text: string): Promise<void> {
    await this.edit();
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.insertText(text);
  }

  async run(text: string): Promise<void> {
    await this.write(text);
    await this.page.keyboard.press("Shift+Enter");
  }
}

/** Waits until a reading is what it should be, or fails with what it was. */
export const until = <T>(read: () => Promise<T>, expected: unknown) =>
  expect.poll(read, {timeout: 15_000}).toEqual(expected);

/**
 * Edits a cell of any chapter and brings it back: the edit runs, and Reset restores text and markup. What the author's
 * text does stays as it is, a line is added to it.
 */
export async function checkEditAndReset(cell: Cell): Promise<void> {
  const code = cell.code().locator("code");
  const [text, markup] = [await code.textContent(), await cell.markup()];
  await cell.run(`display("edited by a reader");\n${text}`);
  await until(() => cell.output().textContent(), expect.stringContaining("edited by a reader"));
  expect(await cell.problem().isVisible()).toBe(false);
  await cell.button(/Reset|还原/).click();
  await until(() => cell.output().textContent(), expect.not.stringContaining("edited by a reader"));
  expect(await code.textContent()).toBe(text);
  expect(await cell.markup()).toBe(markup);
}
