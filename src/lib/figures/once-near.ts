import {oneAtATime} from "./one-at-a-time.js";
import {whenNear} from "./when-near.js";

/**
 * Does some work when an element is near, and shows what came of it; no cell waits for it meanwhile. Neither is done once the
 * cell that asked for it runs anew.
 * @param work gives what is to be called to show its result
 */
export function onceNear(
  element: Element,
  invalidation: Promise<unknown>,
  work: () => Promise<() => void>
): void {
  let valid = true;
  void invalidation.then(() => (valid = false));
  const run = oneAtATime(
    async () => {
      const show = await work();
      if (valid) show();
    },
    {invalidation}
  );
  void whenNear(element).then(() => run());
}
