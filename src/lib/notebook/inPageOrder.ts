/** In the order in which they stand on the page. */
export const inPageOrder = <T extends {readonly element: HTMLElement}>(all: Iterable<T>): T[] =>
  [...all].sort(({element: a}, {element: b}) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
  );
