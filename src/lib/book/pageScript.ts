/**
 * The frame's script, put inline in each page's head. It sets the page's language (Framework writes none), lets the
 * reader zoom (Framework forbids it), keeps the place when the language is switched, makes what scrolls sideways reachable
 * by keyboard, and takes the list of sections out of the way of a wide figure.
 */
export function pageScript(tag: string): string {
  return `(${frame})(${JSON.stringify(tag)})`.replace(/<\//g, "<\\/");
}

/** Runs in the browser, from its own text: it may use nothing from this file. */
function frame(tag: string): void {
  document.documentElement.lang = tag;
  document
    .querySelector("meta[name=viewport]")
    ?.setAttribute("content", "width=device-width, initial-scale=1");
  addEventListener("DOMContentLoaded", () => {
    const headings = [...document.querySelectorAll<HTMLElement>("main h2[id], main h3[id]")];
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a.language")) {
      link.addEventListener("click", () => {
        const passed = headings.filter(heading => heading.getBoundingClientRect().top < 120);
        const place = passed[passed.length - 1];
        link.hash = place ? place.id : "";
      });
    }
    const menu = document.querySelector<HTMLDetailsElement>("details.chapters");
    addEventListener("click", event => {
      if (menu?.open && !menu.contains(event.target as Node)) menu.open = false;
    });
    addEventListener("keydown", event => {
      if (event.key !== "Escape" || !menu?.open) return;
      menu.open = false;
      menu.querySelector("summary")?.focus();
    });
    const wide = document.querySelectorAll(".formula, figure.source pre, .table");
    const scrolls = new ResizeObserver(entries => {
      for (const {target} of entries) {
        if (target.scrollWidth > target.clientWidth + 1) target.setAttribute("tabindex", "0");
        else target.removeAttribute("tabindex");
      }
    });
    for (const element of wide) scrolls.observe(element);
    // A font that comes late makes a formula wider than its place, which stays as it is: all are looked at again.
    document.fonts.addEventListener("loadingdone", () => {
      for (const element of wide) {
        scrolls.unobserve(element);
        scrolls.observe(element);
      }
    });
    const main = document.querySelector("main");
    const contents = document.querySelector(".contents");
    if (!main || !contents) return;
    // Methods, because esbuild gives functions in variables their names by a function of its own.
    const margin = {
      /** From where to where what is drawn on the page reaches into the margin. */
      taken: [] as {top: number; bottom: number}[],
      measure() {
        const {left} = contents.getBoundingClientRect();
        this.taken = [];
        for (const part of main.querySelectorAll(".side, svg, canvas, img, table, input, button, progress")) {
          const {right, top, bottom} = part.getBoundingClientRect();
          if (right > left) this.taken.push({top: top + scrollY, bottom: bottom + scrollY});
        }
        this.show();
      },
      show() {
        const {top, bottom} = contents.getBoundingClientRect();
        const covered = this.taken.some(part => part.top - scrollY < bottom && part.bottom - scrollY > top);
        contents.classList.toggle("covered", covered && getComputedStyle(contents).position === "fixed");
      }
    };
    new ResizeObserver(() => margin.measure()).observe(main);
    addEventListener("scroll", () => margin.show(), {passive: true});
  });
}
