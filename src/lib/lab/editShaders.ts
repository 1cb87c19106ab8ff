type Lang = "en" | "zh";

const noProgram = {
  en: "A function whose name ends in `Program` has to be declared here.",
  zh: "这里要声明一个名称以 `Program` 结尾的函数。"
};

/** The program among what a changed region declares. @throws Error if there is none */
export function programOf(declared: Record<string, unknown>, lang: Lang): (...given: never[]) => object {
  for (const [name, value] of Object.entries(declared))
    if (name.endsWith("Program") && typeof value === "function")
      return value as (...given: never[]) => object;
  throw new Error(noProgram[lang]);
}

/**
 * Makes the shaders of a page editable as soon as one of them is looked at: a changed one is compiled, tried against the
 * loops on random numbers, and takes the place of the book's. Until then nothing of the GPU is loaded for it. Without
 * WebGL 2 they stay as they are.
 */
export function editShaders({lang}: {lang: Lang}): void {
  const rungs = document.querySelectorAll(".rung[data-rung=shader], .rung[data-rung=gradient]");
  const seen = new IntersectionObserver(entries => {
    if (!entries.some(({isIntersecting}) => isIntersecting)) return;
    seen.disconnect();
    void start(lang);
  });
  for (const rung of rungs) if (rung.querySelector("figure.source")) seen.observe(rung);
}

async function start(lang: Lang): Promise<void> {
  const [{replaceProgram, scopeOf}, {startSources}, {startDevice}] = await Promise.all([
    // All operations: each tells of its own shaders when it is loaded.
    import("../../kernels/index.js"),
    import("../notebook/index.js"),
    import("../nn/device.js")
  ]);
  if ((await startDevice()).backend !== "webgl") return;
  await startSources({
    lang,
    scopeOf,
    async install(name, declared) {
      if (!declared) {
        replaceProgram(name);
        return undefined;
      }
      const program = programOf(declared, lang);
      const [{tryProgram}, {shaderTrial}] = await Promise.all([
        import("../../kernels/tryProgram.js"),
        import("../figures/shader-trial.js")
      ]);
      return shaderTrial(await tryProgram(name, program), {lang});
    }
  });
}
