import {existsSync, readFileSync} from "node:fs";
import type MarkdownIt from "markdown-it";
import {languages} from "./chapters.js";

/** What is wrong with a page, where in its file, and the sentence that says it. */
export interface Problem {
  file: string;
  /** From 1, front matter counted. */
  line?: number;
  sentence: string;
}

/** `docs/[lang]/rnn.md:123: the sentence`, as editors and terminals know a place. */
export const describeProblem = ({file, line, sentence}: Problem) =>
  `${file}${line === undefined ? "" : `:${line}`}: ${sentence}`;

/** What stops the build. */
export class PageProblems extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(describeProblem).join("\n"));
    this.name = "PageProblems";
  }
}

/** What a plugin throws that cannot go on: where, and a sentence. One that can go on calls `report`. */
export class PageFault extends Error {
  /** @param line as Markdown counts: from 0, without the front matter */
  constructor(
    readonly line: number | undefined,
    sentence: string
  ) {
    super(sentence);
  }
}

/** The file a page is made from, and how many of its lines stand above what Markdown sees. */
export interface PageFile {
  file: string;
  text: string;
  linesAbove: number;
}

/** What the plugins hand on to each other while a page is made. */
export interface PageEnv {
  path?: string;
  params?: {lang?: string};
  page?: PageFile;
  problems?: Problem[];
}

/** The Markdown file of a site path such as `/en/rnn`: `docs/[lang]/rnn.md`. */
export function fileOf(path: string): string {
  const [, first, ...rest] = path.split("/");
  const shared = languages.some(language => language === first);
  return ["docs", shared ? "[lang]" : first, ...rest].join("/").replace(/\/$/, "/index") + ".md";
}

function pageFile(markdown: string, {path = ""}: PageEnv): PageFile {
  const file = fileOf(path);
  const unix = (text: string) => text.replace(/\r\n?/g, "\n");
  const seen = unix(markdown);
  const text = existsSync(file) ? unix(readFileSync(file, "utf8")) : seen;
  // A text that is not the file's, as tests have some, begins where it begins.
  if (!text.endsWith(seen)) return {file, text: seen, linesAbove: 0};
  return {file, text, linesAbove: text.split("\n").length - seen.split("\n").length};
}

/**
 * Notes what is wrong with a page; the build stops at it, the preview shows it above the page.
 * @param line as Markdown counts: from 0, without the front matter
 */
export function report(env: PageEnv, line: number | undefined, sentence: string): void {
  const {file = fileOf(env.path ?? ""), linesAbove = 0} = env.page ?? {};
  const problem = {file, sentence, ...(line !== undefined && {line: line + linesAbove + 1})};
  const found = (env.problems ??= []);
  if (!found.some(other => describeProblem(other) === describeProblem(problem))) found.push(problem);
}

function reportThrown(env: PageEnv, error: unknown): void {
  const line = error instanceof PageFault ? error.line : undefined;
  report(env, line, error instanceof Error ? error.message : String(error));
}

const escapeHtml = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/\$\{/g, "&#36;{");

/** Stands above the page in the preview; the built site never has it. */
function notice(problems: readonly Problem[]): string {
  const items = problems.map(problem => `<li>${escapeHtml(describeProblem(problem))}</li>`);
  const style =
    "margin: 1rem 0; padding: 0.75rem 1rem; border: 2px solid #b3261e; border-radius: 6px; " +
    "background: #fff; color: #7a1712; font: 15px/1.5 system-ui, sans-serif; overflow-wrap: anywhere";
  return (
    `<div class="page-problems" role="alert" lang="en" style="${style}">` +
    `This page cannot be built:<ul style="margin: 0.25rem 0 0; padding-left: 1.25rem">${items.join("")}</ul></div>\n`
  );
}

/** `npm run dev` shows what is wrong; everything else stops at it. */
const isPreview = () => process.argv[2] === "preview";

/** An open page of the preview compares itself with what is made now, and loads again if another program makes it. */
const madeBy = `<!-- made by the preview of ${new Date().toISOString()} -->\n`;

/**
 * Gathers what is wrong with a page, from all plugins, with its place in the file, so that an author sees it all at once.
 * What a plugin throws is told too. Comes after all other plugins.
 * @throws PageProblems in a build
 */
export function pageProblems(md: MarkdownIt): void {
  const parse = md.parse.bind(md);
  md.parse = (markdown, env: PageEnv) => {
    env.page = pageFile(markdown, env);
    env.problems = [];
    try {
      return parse(markdown, env);
    } catch (error) {
      reportThrown(env, error);
      return [];
    }
  };
  const render = md.renderer.render.bind(md.renderer);
  md.renderer.render = (tokens, options, env: PageEnv) => {
    let html = "";
    try {
      html = render(tokens, options, env);
    } catch (error) {
      reportThrown(env, error);
    }
    if (isPreview()) return madeBy + (env.problems?.length ? notice(env.problems) : "") + html;
    if (!env.problems?.length) return html;
    throw new PageProblems(env.problems);
  };
}
