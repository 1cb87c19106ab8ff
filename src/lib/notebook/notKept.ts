import type {Lang} from "./words.js";

const words = {
  en: {
    sentence: "Your changes will not be here at your next visit: this browser’s storage is full or refused.",
    download: "Download them"
  },
  zh: {
    sentence: "你的修改在下次打开时不会保留：浏览器的存储空间已满，或不允许存储。",
    download: "下载修改"
  }
} satisfies Record<Lang, unknown>;

/** Says, once and for as long as it is so, that the browser does not keep the reader's work, and offers it as a file. */
export class NotKept {
  readonly element = document.createElement("div");
  private readonly sentence = document.createElement("p");
  private readonly button = document.createElement("button");

  constructor(
    private readonly lang: Lang,
    download: () => void
  ) {
    this.element.className = "work-not-kept";
    // It is there before it says something, so that screen readers notice what it says.
    this.sentence.setAttribute("role", "status");
    this.button.type = "button";
    this.button.textContent = words[lang].download;
    this.button.addEventListener("click", download);
    this.element.append(this.sentence);
  }

  show(kept: boolean): void {
    const sentence = kept ? "" : words[this.lang].sentence;
    if (this.sentence.textContent === sentence) return;
    this.sentence.textContent = sentence;
    if (kept) this.button.remove();
    else this.element.append(this.button);
  }
}
