import {inOneLine, readTextFile} from "../data/textFile.js";
import {errorInWords} from "../refusals/inWords.js";
import {addStyle, html} from "./element.js";
import {fileDrop} from "./file-drop.js";
import {formatCount} from "./number-format.js";

const words = {
  en: {
    back: "Back to the book’s text",
    drop: "Drop the text anywhere on this page",
    reading: (file: string) => `Reading ${file} …`,
    read: (file: string, count: string, encoding: string) => `${file}: ${count} characters, ${encoding}.`,
    pasted: (count: string) => `${count} characters were pasted.`,
    taken: (count: string) => ` The first ${count} are taken.`
  },
  zh: {
    back: "换回书中的文字",
    drop: "在本页任意位置松开即可",
    reading: (file: string) => `正在读取 ${file}……`,
    read: (file: string, count: string, encoding: string) => `${file}：${count} 个字符，${encoding} 编码。`,
    pasted: (count: string) => `粘贴了 ${count} 个字符。`,
    taken: (count: string) => `取前 ${count} 个。`
  }
};

const rules = `
.text-reception { display: flex; flex-wrap: wrap; gap: 0.4rem 0.75rem; align-items: center; overflow-wrap: anywhere; }
.text-reception > :empty { display: none; }
.text-reception > [role="alert"] { color: var(--ct, #b03c00); }
`;

export interface TextReceptionOptions {
  /** What the text belongs to. */
  field: HTMLElement;
  /** The text of the book. */
  first: string;
  longest: number;
  lang: string;
  /** Puts a text into the field. */
  set: (text: string) => void;
}

export interface TextReception {
  file: (file: File) => void;
  /** Takes a text that is pasted, which is too long. */
  pasted: (text: string) => void;
}

/**
 * Takes the reader's texts for a field: how much was read is said below it; what does not fit is said there, and the text before
 * stays. Nothing is sent anywhere.
 */
export function receiveText({field, first, longest, lang, set}: TextReceptionOptions): TextReception {
  addStyle("text-reception", rules);
  const say = lang === "zh" ? words.zh : words.en;
  const told = html("span", {role: "status"});
  const refused = html("span", {role: "alert"});
  const back = html("button", {type: "button", hidden: true}, say.back);
  field.append(html("div", {class: "text-reception"}, refused, told, back));
  let last = 0;

  const take = (text: string, facts: string, characters: number) => {
    refused.textContent = "";
    told.textContent = facts + (characters > longest ? say.taken(formatCount(longest)) : "");
    back.hidden = false;
    set([...text].slice(0, longest).join(""));
  };
  const read = async (file: File) => {
    const turn = ++last;
    field.scrollIntoView({block: "nearest"});
    const before = told.textContent;
    told.textContent = say.reading(file.name);
    try {
      const {text, characters, encoding} = await readTextFile(file, longest);
      if (turn === last) take(text, say.read(file.name, formatCount(characters), encoding), characters);
    } catch (error) {
      const sentence = await errorInWords(error, lang);
      if (turn !== last) return;
      told.textContent = before;
      refused.textContent = sentence;
    }
  };
  back.addEventListener("click", () => {
    ++last;
    refused.textContent = told.textContent = "";
    back.hidden = true;
    set(first);
    field.querySelector("input")?.focus();
  });
  const file = (file: File) => void read(file);
  fileDrop(document, {label: say.drop, within: field, take: file});
  return {
    file,
    pasted(text) {
      const line = inOneLine(text);
      const {length} = [...line];
      take(line, say.pasted(formatCount(length)), length);
    }
  };
}
