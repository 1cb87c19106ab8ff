/** What the page knows of a letter; the build puts it into a template. */
export interface Facts {
  key: string;
  role: string;
  name: string;
  shape: string;
  unit: string;
  /** Names in code. */
  code: string[];
  /** The letter, typeset. */
  typeset: Node;
}

/** Reads the letters of the page. */
export function readFacts(root: Document = document): Map<string, Facts> {
  const template = root.querySelector<HTMLTemplateElement>("template#letters");
  const found = new Map<string, Facts>();
  for (const {dataset, firstElementChild} of template?.content.querySelectorAll<HTMLElement>("[data-key]") ??
    []) {
    const {key = "", role = "", name = "", shape = "", unit = "", code = ""} = dataset;
    const names = code.split(" ").filter(Boolean);
    found.set(key, {key, role, name, shape, unit, code: names, typeset: firstElementChild!});
  }
  return found;
}
