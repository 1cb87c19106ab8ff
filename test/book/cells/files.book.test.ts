import {expect, it} from "vitest";
import {Cell, until} from "../cell.js";
import {cellsBook} from "./open.js";

const book = cellsBook();

it("reads tables, JSON, text and pictures of the page without any other host, edited cells too", async () => {
  const {page, errors, foreign} = await book.open("/en/files.html");
  await page.locator(".cell-bar").nth(5).waitFor();
  const cells = [0, 1, 2, 3, 4, 5].map(place => new Cell(page, place));
  const shown = ["city,metres 2850", "北京string", "北京 44", "14", "Only words: 只有文字。", "84"];
  for (const [place, text] of shown.entries()) await until(() => cells[place]!.output().textContent(), text);
  // A reader reads a file in another way than the author.
  await cells[4]!.run('display((await FileAttachment("/tables/cities.csv").csv({array: true}))[2].join());');
  await until(() => cells[4]!.output().textContent(), "Quito,2850");
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
});
