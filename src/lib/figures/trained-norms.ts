import {formatNumber} from "./number-format.js";
import {spectralNorm, spectralRadius} from "./jacobian-norms.js";
import type {ReadingNetwork} from "./reading-network.js";

const words = {
  en: (lastSigma: string, lastRho: string, firstSigma: string, firstRho: string) =>
    `The two networks at the top have not come out so: the one for the last letters has the norm ${lastSigma} and the spectral radius ${lastRho}, the one for the first ${firstSigma} and ${firstRho}.`,
  zh: (lastSigma: string, lastRho: string, firstSigma: string, firstRho: string) =>
    `页首的两个网络都不是这样：记最后几个字符的，范数是 ${lastSigma}，谱半径是 ${lastRho}；记第一个字符的，是 ${firstSigma} 和 ${firstRho}。`
};

/** Norm and spectral radius of the recurrent weights of two trained networks, as a sentence. */
export function trainedNorms(
  {last, first}: Record<"last" | "first", Pick<ReadingNetwork, "u" | "b">>,
  lang: "en" | "zh"
): string {
  const sizes = [last, first].flatMap(({u, b}) => {
    const rows = Array.from({length: b.length}, (_, k) =>
      Float64Array.from({length: b.length}, (_, o) => u[k * b.length + o]!)
    );
    return [spectralNorm(rows, 60), spectralRadius(rows)].map(size => formatNumber(size));
  });
  const [a, b, c, d] = sizes as [string, string, string, string];
  return words[lang](a, b, c, d);
}
