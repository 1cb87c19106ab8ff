/** Texts in quotes, which may look like comments inside, and comments. */
const parts = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

const bare = (code: string): string => code.replace(parts, "$1").replace(/\s+/g, "");

/** Are two texts the same but for comments and blank space? The editions of a page differ in nothing else. */
export const isSameCode = (a: string, b: string): boolean => a === b || bare(a) === bare(b);
