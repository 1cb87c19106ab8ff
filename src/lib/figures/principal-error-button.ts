import {loadButton} from "./load-button.js";
import {distanceFrom, principalSubspace} from "./principal-subspace.js";

const words = {
  en: {
    label: (components: number) => `Compute ${components} principal components`,
    done: "It stands in the table below."
  },
  zh: {label: (components: number) => `计算 ${components} 个主成分`, done: "结果在下面的表里。"}
};

export interface PrincipalErrorOptions {
  /** Pictures as bytes, one after the other, whose principal components are taken. */
  fitted: ArrayLike<number>;
  /** Those whose error is measured. */
  measured: ArrayLike<number>;
  /** The mean of the fitted pictures, from 0 to 1. */
  centre: ArrayLike<number>;
  components: number;
}

/** A button that computes what so many principal components leave. `value` is the mean squared error, null before. */
export function principalErrorButton(
  {fitted, measured, centre, components}: PrincipalErrorOptions,
  {lang = "en"}: {lang?: string} = {}
): HTMLElement & {value: number | null} {
  const say = lang === "zh" ? words.zh : words.en;
  const asInk = {size: centre.length, scale: 1 / 255, centre};
  const compute = async () => {
    const subspace = principalSubspace(fitted, {...asInk, components});
    return distanceFrom(subspace, measured, asInk) / centre.length;
  };
  return loadButton(compute, {lang, label: say.label(components), done: say.done});
}
