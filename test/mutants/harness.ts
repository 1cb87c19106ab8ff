/**
 * As much of Vitest as the units of the kernels use, in a page that runs them on wrong versions: the files that are bundled
 * with a wrong version take this in the place of "vitest". Running stops at the first test that fails.
 */
import {JestChaiExpect} from "@vitest/expect";
import * as chai from "chai";

chai.use(JestChaiExpect);
export const expect = (value: unknown, message?: string) => chai.expect(value, message);

type Work = () => unknown;

interface Scope {
  parent?: Scope;
  before: Work[];
  afterEach: Work[];
  after: Work[];
  begun: boolean;
}

interface Test {
  name: string;
  scope: Scope;
  work: Work;
}

const scopeIn = (parent?: Scope): Scope => ({parent, before: [], afterEach: [], after: [], begun: false});
let scope = scopeIn();
let tests: Test[] = [];

export const beforeAll = (work: Work) => void scope.before.push(work);
export const afterAll = (work: Work) => void scope.after.push(work);
export const afterEach = (work: Work) => void scope.afterEach.push(work);

/** `describe` or `test`, and its `each`: of a list, each item is one argument. */
function withEach(one: (name: string, work: Work) => void) {
  const each =
    (rows: readonly unknown[]) =>
    (name: string, work: (...row: unknown[]) => unknown): void =>
      rows.forEach((row, k) =>
        one(`${name} (${k + 1})`, () => work(...(Array.isArray(row) ? (row as unknown[]) : [row])))
      );
  return Object.assign(one, {each});
}

export const describe = withEach((name, work) => {
  const outer = scope;
  scope = scopeIn(outer);
  const from = tests.length;
  work();
  for (const each of tests.slice(from)) each.name = `${name}: ${each.name}`;
  scope = outer;
});
export const test = withEach((name, work) => void tests.push({name, scope, work}));
export const it = test;

/** How many random examples the property tests take here, and their seed: the first ones of those they always take. */
let fuzz: {runs: number; seed: number} | null = null;
export const inject = () => fuzz;

/**
 * Loads a file of tests and runs them until one fails.
 * @returns its name and message; null if none fails
 */
export async function firstFailure(load: () => Promise<unknown>, runs: number): Promise<string | null> {
  fuzz = {runs, seed: 20260101};
  [scope, tests] = [scopeIn(), []];
  await load();
  const begun: Scope[] = [];
  const begin = async (one: Scope): Promise<void> => {
    if (one.parent) await begin(one.parent);
    if (one.begun) return;
    one.begun = true;
    begun.push(one);
    for (const work of one.before) await work();
  };
  try {
    for (const {name, scope, work} of tests) {
      try {
        await begin(scope);
        await work();
        for (let at: Scope | undefined = scope; at; at = at.parent)
          for (const after of at.afterEach) await after();
      } catch (error) {
        return `${name}: ${error instanceof Error ? error.message : String(error)}`;
      }
    }
    if (tests.length === 0) throw new Error("There are no tests.");
    return null;
  } finally {
    for (const one of begun) for (const work of one.after) await work();
  }
}
