import type {Locator, Page} from "playwright";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {exercises as rnn} from "../../docs/exercises/rnn.js";
import {chapters, languages} from "../../src/lib/book/chapters.js";
import {exercisesOf} from "../../src/lib/book/exerciseModules.js";
import {words} from "../../src/lib/exercises/words.js";
import {Cell, until} from "./cell.js";
import {settled} from "./settled.js";
import {openSite, type Site} from "./site.js";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

/** The section of an exercise, as a reader meets it. */
class Section {
  readonly element: Locator;
  readonly cell: Cell;
  constructor(page: Page, id: string) {
    this.element = page.locator(`[data-exercise="${id}"]`);
    this.cell = new Cell(page, this.element.locator(".cell"));
  }
  verdict = () => this.element.locator(".verdict");
  text = () => this.verdict().innerText();
  state = async () => (await this.verdict().getAttribute("class"))?.replace("verdict ", "");
  hints = () => this.element.locator(".exercise-hints > li:visible").count();
  click = (name: string) => this.element.locator(`.exercise-${name}`).click();
  /** Where the verdict stands: how far below the cell and what it shows, and how far to the right of the cell's edge. */
  place = () =>
    this.element.evaluate(element => {
      const answer = element.querySelector(".exercise-answer")!;
      const {top, left} = answer.querySelector(".verdict")!.getBoundingClientRect();
      const cell = element.querySelector(".cell")!.getBoundingClientRect();
      const before = answer.previousElementSibling!.getBoundingClientRect();
      return [top - before.bottom, left - cell.left].map(Math.round);
    });
}

const backStep = rnn.find(({id}) => id === "back-step")!;
const count = (page: Page) => page.locator("#observablehq-header > .exercise-progress .count").innerText();

describe.each(languages)("an exercise in %s", lang => {
  const say = words[lang];
  const all = exercisesOf("rnn").length;

  test("hints, a wrong answer, one that fails, the solution; a visit later the progress is still there", async () => {
    const {page, close} = await site.open(`/${lang}/rnn`);
    await settled(page);
    const section = new Section(page, "back-step");
    const {cell} = section;
    const place = await section.place();
    expect(await section.state()).toBe("open");
    expect(await count(page)).toBe(say.done(0, all));

    await section.click("hint");
    await section.click("hint");
    expect(await section.hints()).toBe(2);

    await cell.run("function backStep(dh, h) {\n  return dh * (1 - h);\n}");
    await until(section.state, "wrong");
    expect(await section.text()).toContain(backStep.mistakes[0]!.says[lang]);
    expect(await section.text()).toContain("backStep(1, 0.5)");
    expect(await section.place()).toEqual(place);

    // What is written and not run yet is not judged, nor what cannot be read.
    await cell.write("function backStep(dh, h) {\n  return dh * (1 - h ** 2);\n}\n(");
    await until(section.text, expect.stringContaining(say.stale));
    await cell.page.keyboard.press("Shift+Enter");
    await until(section.state, "wrong");
    await until(section.text, expect.stringContaining((await cell.problem().innerText()).slice(0, 12)));
    expect(await section.place()).toEqual(place);

    await cell.run("const somethingElse = 1;");
    await until(section.text, expect.stringContaining(say.missing("backStep")));

    await section.click("solve");
    expect(await section.element.locator(".exercise-solution").isVisible()).toBe(false);
    await section.click("show");
    await section.click("put");
    await until(section.state, "right");
    expect(await section.text()).toContain(backStep.right[lang]);
    expect(await section.place()).toEqual(place);
    expect(await count(page)).toBe(say.done(1, all));

    // A right answer that is broken again is no longer called right.
    await cell.run("function backStep(dh, h) {\n  return dh * missing;\n}");
    await until(section.state, "wrong");
    await until(() => section.text(), expect.stringMatching(/missing/));

    const other = lang === "en" ? "zh" : "en";
    await page.goto(`${site.url}/${other}/rnn`);
    await until(() => count(page), words[other].done(1, all));
    await page.goto(`${site.url}/${other}/`);
    await page.locator("details.chapters summary").click();
    const chapter = page.locator(".chapters li", {has: page.locator('a[href*="rnn"]')});
    expect(await chapter.innerText()).toContain(words[other].done(1, all));
    await close();
  });
});

describe.each(chapters.map(({page}) => page).filter(page => exercisesOf(page).length))("%s", name => {
  test("every starter is open, and every solution right on its page", async () => {
    const {page, errors, foreign, close} = await site.open(`/en/${name}`);
    await settled(page);
    const sections = exercisesOf(name).map(exercise => new Section(page, exercise.split("/")[1]!));
    for (const section of sections) expect(await section.state()).toBe("open");
    for (const section of sections) {
      await section.click("solve");
      await section.click("show");
      await section.click("put");
      await until(section.state, "right");
    }
    await until(() => count(page), words.en.done(sections.length, sections.length));
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  });
});
