/** The language of a page, before its name at the end of the path. */
const edition = /\/(en|zh)\/(?=[^/]*$)/;
/** The slash with which some hosts end every address, behind a page's name. */
const lastSlash = /(?<=\/(?:en|zh)\/(?!(?:en|zh)\/)[^/]+)\/$/;
/** What some hosts and links write, and others leave out. */
const ending = /(?:(?<=\/)index)?(?:\.html)?$/;

const bare = (pathname: string) => pathname.replace(ending, "").replace(lastSlash, "").replace(ending, "");

/**
 * The address of a page without its language and its file's ending: a reader's work on it is the same in both editions, and
 * however a host or a link writes the address.
 */
export const pageKey = (pathname: string): string => bare(pathname).replace(edition, "/");

/** The addresses of both editions, this one first: under them the work was kept before it had one place for all. */
export function formerPaths(pathname: string): string[] {
  const here = bare(pathname);
  const both = here.match(edition)?.[1] === "zh" ? ["zh", "en"] : ["en", "zh"];
  const paths = both.map(lang => here.replace(edition, `/${lang}/`));
  const files = paths.map(path => (path.endsWith("/") ? `${path}index.html` : `${path}.html`));
  return [...new Set([pathname, ...paths, ...files])];
}
