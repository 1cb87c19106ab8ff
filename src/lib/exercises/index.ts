import type {Exercise, Lang, Values} from "./exercise.js";
import {ExerciseSection} from "./section.js";

export interface ExercisesOptions {
  lang: Lang;
  /** The modules of the page's exercises, by their names; loaded when a reader has answered something. */
  modules: Record<string, () => Promise<{exercises: readonly Exercise[]}>>;
}

/** The exercises of a page. */
export interface Exercises {
  /** Takes what the cell of an exercise declares, each time it has run. */
  judge(id: string, values: Values): void;
}

/** Brings the exercises of the page to life. */
export function startExercises({lang, modules}: ExercisesOptions): Exercises {
  const sections = new Map<string, ExerciseSection>();
  for (const element of document.querySelectorAll<HTMLElement>("[data-exercise]")) {
    const {exercise: id = "", module = ""} = element.dataset;
    const load = async () => (await modules[module]?.())?.exercises.find(each => each.id === id);
    sections.set(id, new ExerciseSection(element, lang, load));
  }
  return {judge: (id, values) => sections.get(id)?.take(values)};
}
