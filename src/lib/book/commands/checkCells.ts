import {cellTypeProblems} from "../cellTypes.js";
import {chapters} from "../chapters.js";
import {prepareDocs} from "../prepare.js";
import {describeProblem} from "../problems.js";

/** A part of `npm run typecheck`: the types of all cells of all pages. */
prepareDocs();
const problems = cellTypeProblems(chapters.map(({page}) => page));
for (const problem of problems) console.error(describeProblem(problem));
if (problems.length) process.exitCode = 1;
