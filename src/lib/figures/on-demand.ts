import {html} from "./element.js";
import {whenNear} from "./when-near.js";

/** A figure that is told of what it shows by calls of `update`. */
type Updated<A extends readonly unknown[]> = HTMLElement & {update(...given: A): void};

/**
 * A place for a figure that is far down a page or folded away: its code is loaded when the place comes
 * near the view. What it was told until then last, it is told when it is there.
 * @param soon whether it is told something that it must not miss, and is loaded though nobody has seen its place
 */
export function onDemand<A extends readonly unknown[]>(
  load: () => Promise<Updated<A>>,
  {soon = () => false}: {soon?: (first: A[0]) => boolean} = {}
): Updated<A> {
  const element = html("div") as unknown as Updated<A>;
  let figure: Updated<A> | undefined;
  let last: A | undefined;
  let asked = false;
  const ask = async () => {
    if (asked) return;
    asked = true;
    figure = await load();
    element.append(figure);
    if (last) figure.update(...last);
  };
  element.update = (...given) => {
    last = given;
    figure?.update(...given);
    if (soon(given[0])) void ask();
  };
  void whenNear(element).then(ask);
  return element;
}
