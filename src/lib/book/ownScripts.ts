import {createHash} from "node:crypto";
import {writeFile} from "node:fs/promises";
import {basename, dirname, join} from "node:path";

/** A script that stands in the text of a page, and those right after it of the same kind. */
const written = /<script( type="module")?>([\s\S]*?)<\/script>(?:\s*<script\1>([\s\S]*?)<\/script>)*/g;
const each = /<script(?: type="module")?>([\s\S]*?)<\/script>/g;

/**
 * Moves the scripts of a page's text into files beside it, named by what is in them. A host that sends a strict
 * Content-Security-Policy then needs no more than "scripts of this site", one policy for all pages and all builds; a hash
 * for each script would change with every build. Scripts that follow each other are one file: those of the frame, which
 * most pages share, and that of the page's cells. Beside the page, because the addresses in them are seen from there.
 * @param file where the page's own file lies
 */
export async function moveScripts(html: string, file: string): Promise<string> {
  const files = new Map<string, string>();
  const page = basename(file, ".html");
  const head = html.indexOf("</head>");
  const moved = html.replace(written, (scripts, kind: string | undefined, ...rest) => {
    const at = rest.find(part => typeof part === "number")!;
    const text = [...scripts.matchAll(each)].map(([, code]) => code!.trim()).join("\n;\n");
    const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
    const name = `${!kind && at < head ? "frame" : page}.${hash}.js`;
    files.set(name, `${text}\n`);
    return `<script${kind ?? ""} src="./${name}"></script>`;
  });
  for (const [name, text] of files) await writeFile(join(dirname(file), name), text);
  return moved;
}
