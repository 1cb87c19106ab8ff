import ts from "typescript";

/** A bracket that opens, and the one that should close it. */
export interface Bracket {
  open: string;
  close: string;
  /** Where it opens. */
  at: number;
}

const {SyntaxKind} = ts;

const closing = new Map([
  [SyntaxKind.OpenParenToken, ")"],
  [SyntaxKind.OpenBracketToken, "]"],
  [SyntaxKind.OpenBraceToken, "}"],
  // `${` in a text between backquotes
  [SyntaxKind.TemplateHead, "}"]
]);

const closers = new Set([
  SyntaxKind.CloseParenToken,
  SyntaxKind.CloseBracketToken,
  SyntaxKind.CloseBraceToken
]);

/** After these a slash divides; after anything else it begins a regular expression. */
const isValueEnd = (kind: ts.SyntaxKind) =>
  kind === SyntaxKind.Identifier ||
  (kind >= SyntaxKind.FirstLiteralToken && kind <= SyntaxKind.LastLiteralToken) ||
  kind === SyntaxKind.TemplateTail ||
  closers.has(kind);

/** The bracket that is still open where another closes, or at the text's end; undefined if each has its partner. */
export function unclosedBracket(source: string): Bracket | undefined {
  const scanner = ts.createScanner(ts.ScriptTarget.ESNext, true, ts.LanguageVariant.Standard, source);
  const open: (Bracket & {kind: ts.SyntaxKind})[] = [];
  let before = SyntaxKind.Unknown;
  for (let kind = scanner.scan(); kind !== SyntaxKind.EndOfFileToken; before = kind, kind = scanner.scan()) {
    if (kind === SyntaxKind.SlashToken && !isValueEnd(before)) kind = scanner.reScanSlashToken();
    const last = open.at(-1);
    if (kind === SyntaxKind.CloseBraceToken && last?.kind === SyntaxKind.TemplateHead) {
      kind = scanner.reScanTemplateToken(false);
      if (kind === SyntaxKind.TemplateTail) open.pop();
      continue;
    }
    const close = closing.get(kind);
    if (close) {
      const name = kind === SyntaxKind.TemplateHead ? "${" : scanner.getTokenText();
      open.push({kind, open: name, close, at: scanner.getTokenStart()});
    } else if (closers.has(kind)) {
      if (last && last.close !== scanner.getTokenText()) return last;
      open.pop();
    }
  }
  return open.at(-1);
}
