/** What Framework's runtime gives to a page's own modules. */
declare module "observablehq:runtime" {
  export const Inspector: import("./inspector.js").Inspector;
}
