/** Modules that are loaded together, as one file. */
export interface ModuleGroup {
  files: readonly string[];
  /** At which of the loads, by their numbers. */
  times: ReadonlySet<number>;
  /** Does a page wait with it until something stands there? Then it stays apart from what comes before. */
  comesLater: boolean;
  /** What its code takes on its way, in bytes. */
  bytes: number;
}

/**
 * What a file costs beside its code, in bytes: a request, its list of names here and there, and that its text is compressed
 * without that of others. Set so that a page asks for fewer than 60 files and none loads more code than its limit; both are tested.
 */
const ownFile = 800;

/**
 * A small file costs more than it spares those who do without it. Two groups become one where this makes all loads
 * together smaller, the best pair first; never where a load would come to need modules that it does without, nor where files
 * would then import each other in a circle.
 * @param loads what is loaded at each time
 * @param importsOf the modules that a module imports at its head
 */
export function joinGroups(
  groups: readonly ModuleGroup[],
  loads: readonly ReadonlySet<string>[],
  importsOf: (file: string) => readonly string[]
): ModuleGroup[] {
  const loaded = loads.map(load => new Set(load));
  let left = [...groups];
  const groupOf = new Map<string, ModuleGroup>();
  for (const group of left) for (const file of group.files) groupOf.set(file, group);
  const needs = new Map(left.map(group => [group, outside(group, importsOf)]));

  /** May a group be loaded at these times too, in one file with the other? */
  const fits = (group: ModuleGroup, other: ModuleGroup) =>
    [...other.times].every(
      time =>
        group.times.has(time) ||
        [...needs.get(group)!].every(file => loaded[time]!.has(file) || groupOf.get(file) === other)
    );
  /** Does a way lead from one group to the other through a third? */
  const leadsAround = (from: ModuleGroup, to: ModuleGroup) => {
    const seen = new Set([from, to]);
    const visit = (group: ModuleGroup): boolean =>
      [...needs.get(group)!].some(file => {
        const next = groupOf.get(file);
        if (next === to) return group !== from;
        if (!next || seen.has(next)) return false;
        seen.add(next);
        return visit(next);
      });
    return visit(from);
  };

  for (;;) {
    let best: {gain: number; pair: [ModuleGroup, ModuleGroup]} | undefined;
    for (const [n, one] of left.entries()) {
      for (const other of left.slice(n + 1)) {
        const gain = gainOf(one, other);
        if (gain <= (best?.gain ?? 0) || one.comesLater !== other.comesLater) continue;
        if (!fits(one, other) || !fits(other, one)) continue;
        if (leadsAround(one, other) || leadsAround(other, one)) continue;
        best = {gain, pair: [one, other]};
      }
    }
    if (!best) return left;
    const [one, other] = best.pair;
    const joined = union(one, other);
    left = left.filter(group => group !== one && group !== other).concat(joined);
    for (const file of joined.files) {
      groupOf.set(file, joined);
      for (const time of joined.times) loaded[time]!.add(file);
    }
    needs.set(joined, outside(joined, importsOf));
  }
}

/** How many bytes fewer all loads take if two groups are one file. */
const gainOf = (one: ModuleGroup, other: ModuleGroup) =>
  cost(one.times.size, one.bytes) +
  cost(other.times.size, other.bytes) -
  cost(new Set([...one.times, ...other.times]).size, one.bytes + other.bytes);

const cost = (times: number, bytes: number) => times * (bytes + ownFile);

const union = (one: ModuleGroup, other: ModuleGroup): ModuleGroup => ({
  files: [...one.files, ...other.files],
  times: new Set([...one.times, ...other.times]),
  bytes: one.bytes + other.bytes,
  comesLater: one.comesLater
});

/** What the modules of a group import that is not among them. */
const outside = ({files}: ModuleGroup, importsOf: (file: string) => readonly string[]) =>
  new Set(files.flatMap(importsOf).filter(file => !files.includes(file)));
