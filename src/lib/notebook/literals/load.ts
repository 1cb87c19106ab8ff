type Literals = typeof import("./resting.js");

let loading: Promise<Literals> | undefined;

/** Loads the controls of values in the code once a cell shows something: what opens the page comes before them. */
export function loadLiterals(): Promise<Literals> {
  return (loading ??= firstOutput().then(() => import("./resting.js")));
}

function firstOutput(): Promise<void> {
  const stands = () => document.querySelector(".observablehq--block > :not(observablehq-loading)") !== null;
  return new Promise(done => {
    if (stands()) return done();
    const observer = new MutationObserver(() => {
      if (!stands()) return;
      observer.disconnect();
      done();
    });
    observer.observe(document.body, {childList: true, subtree: true});
  });
}
