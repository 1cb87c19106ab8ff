import type MarkdownIt from "markdown-it";
import type {StateBlock, StateCore, Token} from "markdown-it";
import {notAnswered} from "../exercises/exercise.js";
import {words as exerciseWords} from "../exercises/words.js";
import type {Language} from "./chapters.js";
import {commentsIn} from "./commentLanguages.js";
import {report, type PageEnv} from "./problems.js";
import {bookExercises, exerciseLine, type FoundExercise} from "./exerciseModules.js";

/**
 * `::: exercise id` stands for an exercise of `docs/exercises`: a spread with its number, title and task at the left; at the
 * right the reader's cell, below it verdict, hints and solution; and a hidden cell that hands over what the reader's declares.
 * Reports an id that no module has.
 */
export function exercises(md: MarkdownIt): void {
  md.block.ruler.before("fence", "exercise", readLine, {alt: ["paragraph", "blockquote", "list"]});
  md.core.ruler.after("languages", "exercises", state => {
    const language = state.env.params?.lang as Language | undefined;
    if (!language || !state.tokens.some(isExercise)) return;
    const modules = new Set<string>();
    const ids = new Set<string>();
    const tokens = state.tokens.flatMap(token => {
      if (!isExercise(token)) return [token];
      const id = token.info;
      const say = (what: string): [] => {
        report(state.env as PageEnv, token.map?.[0], what);
        return [];
      };
      const found = bookExercises().get(id);
      if (!found) return say(`docs/exercises has no exercise "${id}".`);
      if (ids.has(id)) return say(`the exercise "${id}" stands on this page twice.`);
      ids.add(id);
      modules.add(found.module);
      // What its module says stands where the page calls it; its cells have no lines of the page.
      return sectionTokens(state, found, ids.size, language).map(made =>
        Object.assign(made, {map: made.type === "fence" ? null : token.map})
      );
    });
    state.tokens = [...tokens, cell(state, startText(language, [...modules]))];
  });
}

const isExercise = ({type}: Token) => type === "exercise";

function readLine(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const text = state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);
  const id = exerciseLine.exec(text)?.[1];
  if (id === undefined) return false;
  if (silent) return true;
  const token = state.push("exercise", "", 0);
  token.info = id;
  token.map = [line, line + 1];
  state.line = line + 1;
  return true;
}

/** A cell that no author wrote; readers cannot import what it imports. */
const cell = (state: StateCore, content: string, info = "js"): Token =>
  Object.assign(new state.Token("fence", "code", 0), {info, content, meta: {made: true}});

/** The cell that starts the exercises; their modules are loaded when a reader has answered something. */
function startText(language: Language, modules: string[]): string {
  const table = modules.map(name => `${JSON.stringify(name)}: () => import("/exercises/${name}.js")`);
  return (
    `import {startExercises} from "/lib/exercises/index.js";\n` +
    `const exercises = startExercises({lang: "${language}", modules: {${table.join(", ")}}});\n`
  );
}

function sectionTokens(
  state: StateCore,
  {module, exercise}: FoundExercise,
  number: number,
  language: Language
): Token[] {
  const {id, title, task, hints, starter, solution, declares, given} = exercise;
  const say = exerciseWords[language];
  const html = (content: string) => Object.assign(new state.Token("html_block", "", 0), {content});
  const markdown = (text: string) => {
    const tokens: Token[] = [];
    state.md.block.parse(text, state.md, state.env, tokens);
    return tokens;
  };
  const button = (name: string, word: string, more = "") =>
    `<button type="button" class="exercise-${name}"${more}>${word}</button>`;
  const heading = markdown(
    `### <span class="exercise-number">${say.exercise(number)}</span> ${title[language]} {#${id}}`
  );
  for (const token of heading) token.meta = {...token.meta, exercise: `${module}/${id}`};
  const values = [...declares, ...Object.keys(given ?? {})].join(", ");
  const names = `data-declares="${declares.join(" ")}"${given ? ` data-given="${Object.keys(given).join(" ")}"` : ""}`;
  return [
    html(
      `<section class="exercise spread" data-exercise="${id}" data-module="${module}" ${names} aria-labelledby="${id}">` +
        `<div class="spread-text">\n`
    ),
    ...heading,
    ...markdown(task[language]),
    html(`</div><div class="spread-beside">\n`),
    cell(state, commentsIn(starter.trim(), language) + "\n", "ts echo"),
    html(
      `<div class="exercise-answer"><p class="verdict open" role="status"><span class="sign" aria-hidden="true">○</span>` +
        `<span>${notAnswered.sentence[language]}</span></p>\n` +
        `<div class="exercise-buttons">${button("hint", say.hint)}` +
        `${button("solve", say.solution, ` aria-expanded="false"`)}</div></div>\n` +
        `<div class="exercise-sure" hidden>${say.sure} ${button("show", say.show)} ${button("not-yet", say.notYet)}</div>\n` +
        `<ol class="exercise-hints" aria-live="polite">\n`
    ),
    ...hints.flatMap(hint => [html("<li hidden>\n"), ...markdown(hint[language]), html("</li>\n")]),
    html(`</ol>\n`),
    html(
      `<div class="exercise-solution" tabindex="-1" role="group" aria-label="${say.solutionLabel}" hidden>\n`
    ),
    cell(state, commentsIn(solution.trim(), language) + "\n", "ts run=false"),
    html(`${button("put", say.put)}</div>\n<div class="exercise-judge" hidden>\n`),
    cell(state, `exercises.judge(${JSON.stringify(id)}, {${values}});\n`),
    html("</div>\n</div></section>\n")
  ];
}
