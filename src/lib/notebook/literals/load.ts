import {firstOutput} from "../firstOutput.js";

type Literals = typeof import("./resting.js");

let loading: Promise<Literals> | undefined;

/** Loads the controls of values in the code once a cell shows something. */
export function loadLiterals(): Promise<Literals> {
  return (loading ??= firstOutput().then(() => import("./resting.js")));
}
