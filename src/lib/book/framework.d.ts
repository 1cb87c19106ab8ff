// What the book uses of Framework's own files, which come without types. Framework is pinned to one version.
declare module "@observablehq/framework/dist/libraries.js" {
  /** The modules that Framework fetches when a cell names one of its libraries without importing it. */
  export function getImplicitInputImports(inputs: Iterable<string>): Set<string>;
  /** The modules that Framework fetches for methods of FileAttachment. */
  export function getImplicitFileImports(methods: Iterable<string>): Set<string>;
}
declare module "@observablehq/framework/dist/markdown.js" {
  import type MarkdownIt from "markdown-it";
  /** Framework's own Markdown, with the book's plugins. */
  export function createMarkdownIt(options: {markdownIt?: (md: MarkdownIt) => MarkdownIt}): MarkdownIt;
}
declare module "@observablehq/framework/dist/frontMatter.js" {
  /** Splits a page into its front matter and its Markdown. */
  export function readFrontMatter(text: string): {content: string; data: Record<string, unknown>};
}
