/** Modules a page has, by the names its author writes; the build turns the imports into the site's own addresses. */
export type PageModules = Record<string, () => Promise<unknown>>;

/** `./x.js`, seen from the page `/en/cnn`, is `/en/x.js`; other names stay. */
function absoluteName(name: string, path: string): string {
  return /^\.\.?\//.test(name) ? new URL(name, `https://page${path}`).pathname : name;
}

/** What cells of a page can import, as a lookup that forgives `.ts` for `.js` and relative paths. */
export class Modules {
  private readonly loaders = new Map<string, () => Promise<unknown>>();

  constructor(
    modules: PageModules,
    private readonly path = "/"
  ) {
    for (const [name, load] of Object.entries(modules)) this.loaders.set(this.key(name), load);
  }

  private key(name: string): string {
    return absoluteName(name, this.path).replace(/\.ts$/, ".js");
  }

  has(name: string): boolean {
    return this.loaders.has(this.key(name));
  }

  names(): string[] {
    return [...this.loaders.keys()];
  }

  /** Rejects with a sentence for names that only appear when the cell runs, such as `import(a + b)`. */
  async load(name: string): Promise<unknown> {
    const load = this.loaders.get(this.key(name));
    if (!load) throw new Error(`"${name}" cannot be imported here.`);
    return load();
  }
}
