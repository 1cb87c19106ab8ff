const edition = /\/(?:en|zh)\/(?=[^/]*$)/;

/** The address of a page without its language and its file's ending: a reader's work on it is the same in both editions. */
export const pageKey = (pathname: string): string =>
  pathname.replace(edition, "/").replace(/(?:(?<=\/)index)?(?:\.html)?$/, "");

/** The addresses of both editions, this one first: under them the work was kept before it had one place for both. */
export const editionPaths = (pathname: string): string[] => [
  ...new Set([pathname, ...["en", "zh"].map(lang => pathname.replace(edition, `/${lang}/`))])
];
