/**
 * A text of more characters than this is kept and shown, but neither run nor read by the page unless the reader asks. The
 * longest cell of the book has 900. At each key the editor colours the whole text, finds its literals and sends it to the
 * types: with 20,000 characters that takes about as long as the pause between two keys, and with millions the page stands.
 */
export const longestText = 20_000;

export const isLarge = (text: string): boolean => text.length > longestText;
