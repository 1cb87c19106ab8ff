/**
 * The frame's script, put inline in each page's head. It sets the page's language (Framework writes none), lets the
 * reader zoom (Framework forbids it), keeps the place when the language is switched, leads from a section's old address to its new one, makes what scrolls sideways reachable
 * by keyboard, marks the section that is read, and opens the rungs of ladders.
 */
export function pageScript(tag: string, moved: Record<string, string>): string {
  return `(${frame})(${JSON.stringify(tag)}, ${JSON.stringify(moved)})`.replace(/<\//g, "<\\/");
}

/** Runs in the browser, from its own text: it may use nothing from this file. */
function frame(tag: string, moved: Record<string, string>): void {
  const target = moved[location.hash.slice(1)];
  if (target) {
    const [page, section] = target.split("#");
    // The built pages end in ".html", where the host shows it.
    const ending = location.pathname.endsWith(".html") ? ".html" : "";
    location.replace(`./${page}${ending}${section ? `#${section}` : ""}`);
  }
  document.documentElement.lang = tag;
  document
    .querySelector("meta[name=viewport]")
    ?.setAttribute("content", "width=device-width, initial-scale=1");
  // Framework names its buttons in English.
  if (tag.startsWith("zh")) {
    addEventListener("load", () => {
      for (const button of document.querySelectorAll(".observablehq-pre-copy"))
        button.setAttribute("title", "复制代码");
    });
  }
  addEventListener("DOMContentLoaded", () => {
    const headings = [...document.querySelectorAll<HTMLElement>("main h2[id], main h3[id]")];
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a.language")) {
      link.addEventListener("click", () => {
        const passed = headings.filter(heading => heading.getBoundingClientRect().top < 120);
        const place = passed[passed.length - 1];
        link.hash = place ? place.id : "";
      });
    }
    // What a page shows comes little by little and moves what stands below it: the section that the address names stays
    // where it is, until the reader goes elsewhere.
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const body = document.querySelector("main");
    if (named && body) {
      const stays = new ResizeObserver(() => named.scrollIntoView());
      stays.observe(body);
      for (const act of ["wheel", "touchstart", "pointerdown", "keydown"]) {
        addEventListener(act, () => stays.disconnect(), {once: true, passive: true});
      }
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
    const wide = document.querySelectorAll(
      ".formula, figure.source pre, .table, .observablehq-pre-container:not(.cell *) > pre"
    );
    // What others have made reachable, as a live cell or a formula whose letters answer, stays so.
    const reached = new WeakSet<Element>();
    const scrolls = new ResizeObserver(entries => {
      for (const {target} of entries) {
        const scrolling = target.scrollWidth > target.clientWidth + 1;
        if (scrolling && !target.hasAttribute("tabindex")) {
          target.setAttribute("tabindex", "0");
          reached.add(target);
        } else if (!scrolling && reached.delete(target)) target.removeAttribute("tabindex");
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
    const contents = document.querySelector(".contents");
    const unfold = contents?.querySelector("button");
    unfold?.addEventListener("click", () => {
      unfold.setAttribute("aria-expanded", String(unfold.getAttribute("aria-expanded") === "false"));
    });
    contents?.addEventListener("click", ({target}) => {
      if ((target as Element).closest("a")) unfold?.setAttribute("aria-expanded", "false");
    });
    // Methods, because esbuild gives functions in variables their names by a function of its own.
    const page = {
      sections: [...(contents?.querySelectorAll("li") ?? [])].map(item => ({
        item,
        heading: document.getElementById(decodeURIComponent(item.querySelector("a")!.hash.slice(1)))
      })),
      /** Marks the section that is read. */
      here() {
        const passed = this.sections.filter(
          ({heading}) => heading && heading.getBoundingClientRect().top < 160
        );
        for (const {item} of this.sections) {
          if (item === passed.at(-1)?.item) item.setAttribute("aria-current", "location");
          else item.removeAttribute("aria-current");
        }
      },
      /** Shows one rung of a ladder. */
      climb(tab: HTMLElement) {
        for (const other of tab.parentElement!.children as HTMLCollectionOf<HTMLElement>) {
          const selected = other === tab;
          other.setAttribute("aria-selected", String(selected));
          other.tabIndex = selected ? 0 : -1;
          const rung = document.getElementById(other.getAttribute("aria-controls")!)!;
          if (selected) rung.removeAttribute("hidden");
          else rung.setAttribute("hidden", "until-found");
        }
      }
    };
    const unfolded = {
      /** What an address names may stand in a fold, or in a rung that is not shown: not every browser opens them itself. */
      show() {
        const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
        const fold = place?.closest("details");
        const rung = place?.closest(".rung[hidden]");
        if (fold && !fold.open) fold.open = true;
        if (rung) page.climb(document.getElementById(rung.getAttribute("aria-labelledby")!)!);
        if (fold || rung) place!.scrollIntoView();
      }
    };
    unfolded.show();
    addEventListener("hashchange", () => unfolded.show());
    page.here();
    addEventListener("scroll", () => page.here(), {passive: true});
    for (const tabs of document.querySelectorAll<HTMLElement>(".ladder-tabs")) {
      tabs.addEventListener("click", ({target}) => {
        if (target instanceof HTMLElement && target.matches("[role=tab]")) page.climb(target);
      });
      tabs.addEventListener("keydown", event => {
        const all = [...tabs.children] as HTMLElement[];
        const by = {ArrowRight: 1, ArrowLeft: -1}[event.key];
        const next =
          event.key === "Home"
            ? all[0]
            : event.key === "End"
              ? all.at(-1)
              : by && all[(all.indexOf(event.target as HTMLElement) + by + all.length) % all.length];
        if (!next) return;
        event.preventDefault();
        page.climb(next);
        next.focus();
      });
    }
    // What the browser's search finds, or a link leads to, in a rung that is not shown.
    addEventListener("beforematch", ({target}) => {
      const rung = (target as Element).closest(".rung");
      const tab = rung && document.getElementById(rung.getAttribute("aria-labelledby")!);
      if (tab) page.climb(tab);
    });
    // What is higher than the window is led to its end, not held at its head.
    const besides = new ResizeObserver(entries => {
      for (const {target} of entries) {
        const free = innerHeight - (target as HTMLElement).offsetHeight - 16;
        (target as HTMLElement).style.setProperty("--beside-top", `${free}px`);
      }
    });
    for (const beside of document.querySelectorAll(".spread-beside")) besides.observe(beside);
  });
}
