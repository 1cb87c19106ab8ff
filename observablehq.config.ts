import {
  bookMarkdown,
  bookTitle,
  fontPaths,
  footer,
  head,
  header,
  pagePaths,
  prepareDocs
} from "./src/lib/book/index.js";

prepareDocs();

export default {
  root: "docs",
  output: "dist.next", // `npm run build` puts it in the place of `dist`
  title: bookTitle.en,
  dynamicPaths: [...pagePaths(), ...fontPaths],
  markdownIt: bookMarkdown,
  head,
  header,
  footer,
  style: "/theme/book.css",
  globalStylesheets: [],
  sidebar: false,
  pager: false,
  toc: false,
  typographer: false,
  preserveExtension: true
};
