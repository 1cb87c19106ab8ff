/**
 * `npm run fuzz -- --runs N --seed S`: the property tests of every kernel (those whose titles say "for any") with N random
 * examples each, from seed S, on both backends. `--backend cpu` or `--backend webgl` runs one of them; names after the
 * options choose kernels: `npm run fuzz -- --runs 10000 --backend cpu dense conv2d`. A failure prints its example.
 */
import {spawnSync} from "node:child_process";
import {parseArgs} from "node:util";

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    runs: {type: "string", default: "1000"},
    seed: {type: "string", default: String(Date.now() % 2 ** 31)},
    backend: {type: "string"}
  }
});

function whole(name: "runs" | "seed", least: number): number {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= least) return number;
  throw new RangeError(`--${name} is ${values[name]}, but a whole number of at least ${least} is expected.`);
}

const projects: Record<string, string> = {cpu: "node", webgl: "webgl"};
const {backend} = values;
if (backend !== undefined && !(backend in projects)) {
  throw new RangeError(`--backend is ${backend}, but cpu or webgl is expected.`);
}

const [runs, seed] = [whole("runs", 1), whole("seed", 0)];
console.log(`${runs} examples for each kernel, from seed ${seed}.`);
const result = spawnSync(
  process.execPath,
  [
    ...["node_modules/vitest/vitest.mjs", "run", "--testNamePattern", "for any"],
    ...(backend === undefined ? Object.values(projects) : [projects[backend]]).flatMap(name => [
      "--project",
      name
    ]),
    ...(positionals.length > 0 ? positionals.map(kernel => `test/kernels/${kernel}.`) : ["test/kernels/"])
  ],
  {stdio: "inherit", env: {...process.env, FUZZ_RUNS: String(runs), FUZZ_SEED: String(seed)}}
);
process.exitCode = result.status ?? 1;
