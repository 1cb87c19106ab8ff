import {choice, type Choice} from "./choice.js";

const functions = ["sigmoid", "linear", "relu"] as const;

/** What a code unit makes of its sum. */
export type CodeFunction = (typeof functions)[number];

const names = {en: "σ of the code", zh: "编码的 σ"};

/** Which function makes the code; the sigmoid at first. */
export const codeFunctionChoice = ({
  lang = "en",
  name = names[lang]
}: {lang?: "en" | "zh"; name?: string} = {}): Choice<CodeFunction> =>
  choice<CodeFunction>(
    name,
    functions.map(value => ({value, text: value})),
    "sigmoid"
  );
