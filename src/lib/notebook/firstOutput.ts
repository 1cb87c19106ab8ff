/** Resolves once a cell shows something: what opens the page comes before what it does then. */
export function firstOutput(): Promise<void> {
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
