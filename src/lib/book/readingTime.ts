import type {Language} from "./chapters.js";
import {exercisesOf} from "./exerciseModules.js";
import {pageText, type PageText} from "./pageText.js";

/** What is read in a minute: English words, Chinese characters. */
export const perMinute = {words: 200, characters: 350};

/** Minutes that one of these takes to read: solving an exercise takes longer, and is not counted. */
export const minutesFor = {cell: 0.5, exercise: 2};

const unread = /\$\$.*?\$\$|\$\{[^}]*\}|\$[^$\n]*\$|<[^>]*>|\]\([^)]*\)/gs;

/** The lines that are read: no list of references. */
const textOf = ({lines}: PageText) =>
  lines
    .filter(({text, section}) => !/^reference/.test(section) && !text.startsWith(":::"))
    .map(({text}) => text)
    .join("\n")
    .replace(unread, " ");

/** Minutes for a text: Latin words and numbers at one pace, Chinese characters at another. */
export function minutesOf(text: string): number {
  const words = text.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d’'.,-]*/gu)?.length ?? 0;
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return words / perMinute.words + characters / perMinute.characters;
}

/**
 * About how many minutes a page takes, in steps of five: its text, half a minute for each cell that shows its code, two to
 * read each exercise.
 */
export function readingTime(page: string, language: Language): number {
  const text = pageText(page, language);
  const cells = text.fences.filter(({info}) => /^ts\b.*\becho\b/.test(info)).length;
  const exercises = exercisesOf(page).length;
  const minutes = minutesOf(textOf(text)) + cells * minutesFor.cell + exercises * minutesFor.exercise;
  return Math.max(5, 5 * Math.round(minutes / 5));
}
