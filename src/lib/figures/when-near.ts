/** Settles when an element is first in the view, made larger or smaller by a margin. Never for an element that is not there. */
export function whenSeen(element: Element | null, margin = "0px"): Promise<void> {
  return new Promise(resolve => {
    if (!element) return;
    const seen = new IntersectionObserver(
      entries => {
        if (!entries.some(({isIntersecting}) => isIntersecting)) return;
        seen.disconnect();
        resolve();
      },
      {rootMargin: margin}
    );
    seen.observe(element);
  });
}

/**
 * Settles when an element is less than a screen's height below the view, or has been passed: what stands there is about to be
 * read, and what it needs should come. Never for an element that is not there.
 */
export const whenNear = (element: Element | null): Promise<void> =>
  whenSeen(element, "10000000px 0px 100% 0px"); // whatever lies above counts
