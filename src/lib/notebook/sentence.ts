import type {Problem} from "./problem.js";
import type {Lang} from "./words.js";

/** What `explain` says of a problem. The sentences are loaded when something first goes wrong; without them it is told as it came. */
export async function sentenceOf(problem: Problem, lang: Lang): Promise<string> {
  try {
    const {explain} = await import("./explain.js");
    if (lang !== "zh" || problem.kind !== "thrown" || !problem.refused) return explain(problem, lang);
    const {refusedInChinese} = await import("./refused.js");
    return explain({...problem, text: refusedInChinese(problem.refused) ?? problem.text}, lang);
  } catch {
    return "text" in problem ? problem.text : problem.kind;
  }
}
