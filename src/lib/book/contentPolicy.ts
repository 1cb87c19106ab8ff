/**
 * The Content-Security-Policy that the README gives to whoever hosts the book, and that it is tested with: everything comes
 * from the book's own host. Each entry is here because something needs it:
 * - `'unsafe-eval'`: a cell that a reader has edited is compiled in the page and evaluated. Without it all else works;
 * - `blob:` for scripts and workers: a reader's cell may start a worker of its own, from a text. The book does not;
 * - `'unsafe-inline'` for styles only: KaTeX places the parts of a formula by `style` attributes;
 * - `data:` and `blob:` for pictures: the icon, and what figures and readers draw.
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval' blob:",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'"
].join("; ");

/** The same for a host that allows no evaluated code: no cell that a reader edits can run. */
export const policyWithoutEdits = contentPolicy
  .replace(" 'unsafe-eval' blob:", "")
  .replace("worker-src 'self' blob:", "worker-src 'self'");
