/**
 * The one place that touches the underscored fields of Observable's runtime (Framework is pinned exactly, and
 * `runtime.test.ts` runs Framework's own client). Framework defines the cells of a page once and offers no way to
 * define one anew in a built site; with the runtime's variables at hand, `define` can be called again.
 */

/** What Framework's `define` takes. */
export interface CellDefinition {
  id: string;
  mode?: string;
  inputs: string[];
  outputs: string[];
  body: (...inputs: never[]) => unknown;
}

export type Define = (cell: CellDefinition) => void;

interface Observer {
  _node?: Node;
  pending?(): void;
  fulfilled?(value: unknown): void;
  rejected?(error: unknown): void;
}

interface Runtime {
  _variables: Set<Variable>;
  _updates: Set<Variable>;
  _builtin: Module;
  _compute(): unknown;
  _computing: Promise<unknown> | null;
}

interface Module {
  _runtime: Runtime;
  _scope: Map<string, Variable>;
}

/** A variable of the page's runtime, by its underscored fields. */
export interface Variable {
  _name: string | null;
  _inputs: Variable[];
  _outputs: Set<Variable>;
  _observer: Observer | symbol | true;
  _definition: (...inputs: never[]) => unknown;
  _shadow: Map<string, Variable> | null;
  _module: Module;
  _promise: Promise<unknown>;
  _value: unknown;
  _type: number;
  _version: number;
  delete(): void;
}

/** The comment `<!--:id:-->` in which a cell is rooted; the nodes it displays stand before it. */
export interface CellRoot extends Comment {
  _nodes?: ChildNode[];
  /** Does Framework's own view of an error stand here? */
  _error?: boolean;
}

/** A place of the page where a cell shows something: a block, or a value in a sentence. */
export interface Place {
  element: HTMLElement;
  root: CellRoot;
  variable: Variable;
  /** Does its cell show anything when it runs well? */
  shows: boolean;
}

/** What happens to a cell. A new value may come many times without `pending`: generators yield. */
export interface CellListener {
  /** The cell is due, and waits for its inputs. */
  pending(): void;
  /** The inputs are there; its code begins. */
  started?(): void;
  fulfilled(): void;
  rejected(error: unknown): void;
  /** What the page is to be given instead of a value that the cell hands out. */
  follow?(value: unknown): unknown;
  /** A value that the page was given before anyone listened. */
  given?(value: unknown): void;
}

const implicit = 2;

/** Ends the wait for a run, if its cell is taken away before it has a result. */
const abandon = new WeakMap<Variable, (reason: Error) => void>();

/** What was defined, by the functions that stand in for it while a cell is watched. */
const watched = new WeakMap<Variable["_definition"], Variable["_definition"]>();

export const rootId = (root: CellRoot) => root.data.slice(1, -1);

/** The root within an element, if Framework put one there. */
export function findRoot(element: Element): CellRoot | undefined {
  const comments = document.createNodeIterator(element, NodeFilter.SHOW_COMMENT);
  for (let node = comments.nextNode(); node; node = comments.nextNode()) {
    if (/^:[0-9a-f]{8}(?:-\d+)?:$/.test((node as Comment).data)) return node as CellRoot;
  }
  return undefined;
}

/** The page's graph of cells, reached through any one of its variables. */
export class PageRuntime {
  private readonly module: Module;
  private readonly runtime: Runtime;

  /** @param observe Framework's `Generators.observe`, which makes the generators of inputs */
  constructor(
    private readonly define: Define,
    variable: Variable,
    private readonly observe?: (...given: never[]) => unknown
  ) {
    this.module = variable._module;
    this.runtime = this.module._runtime;
  }

  /** The variable that runs the cell of a root. */
  variable(root: CellRoot): Variable | undefined {
    for (const variable of this.runtime._variables) {
      if (typeof variable._observer === "object" && variable._observer._node === root.parentNode)
        return variable;
    }
    return undefined;
  }

  /** The definition a cell has now, to be given to `redefine` later. */
  definition(root: CellRoot): CellDefinition | undefined {
    const variable = this.variable(root);
    if (!variable) return undefined;
    const shadows = new Map([...(variable._shadow ?? [])].map(([name, shadow]) => [shadow, name]));
    return {
      id: rootId(root),
      inputs: variable._inputs.map(input => shadows.get(input) ?? input._name!),
      outputs: outputsOf(variable).map(output => output._name!),
      body: watched.get(variable._definition) ?? variable._definition
    };
  }

  /** Takes a cell out of the page; `redefine` can bring it back. */
  remove(root: CellRoot): void {
    const variable = this.variable(root);
    if (variable) remove(variable, root);
    clearOutput(root);
  }

  /** Does this generator give a value only when something happens, as those of inputs do? */
  isInput(generator: object): boolean {
    return this.observe !== undefined && generator instanceof this.observe;
  }

  /** Replaces a cell; what it displayed stays until the new definition displays something or ends. */
  redefine(root: CellRoot, definition: Omit<CellDefinition, "id">, listener: CellListener): void {
    const shown = root._nodes ?? [];
    const before = this.variable(root);
    if (before) remove(before, root);
    // The runtime holds the place of a missing name by a variable, and keeps it when the name is declared again.
    const placeholders = definition.outputs.map(name => this.module._scope.get(name));
    this.define({id: rootId(root), ...definition});
    for (const each of placeholders) if (each?._type === implicit) this.runtime._variables.delete(each);
    root._nodes = [...new Set([...shown, ...(root._nodes ?? [])])];
    let first = true;
    this.watch(root, {
      ...listener,
      fulfilled: () => {
        if (first && shown.length && root._nodes?.includes(shown[0]!)) clearOutput(root);
        first = false;
        listener.fulfilled();
      }
    });
  }

  /** Reports what happens to a cell, from now on and, if it has already run, how that ended. */
  watch(root: CellRoot, listener: CellListener): void {
    const variable = this.variable(root);
    if (!variable) return;
    const observer = variable._observer as Observer;
    const follow = (value: unknown) => (listener.follow ? listener.follow(value) : value);
    for (const output of outputsOf(variable)) {
      const handOut = output._definition;
      output._definition = (...values) => follow(handOut(...values));
    }
    if (listener.started || listener.follow) {
      const definition = watched.get(variable._definition) ?? variable._definition;
      variable._definition = function (this: unknown, ...inputs) {
        listener.started?.();
        const result = follow(definition.apply(this, inputs));
        if (!(result instanceof Promise)) return result;
        return new Promise((resolve, reject) => {
          abandon.set(variable, reject);
          result.then(resolve, reject);
        });
      };
      watched.set(variable._definition, definition);
    }
    const pending = observer.pending;
    observer.pending = () => {
      pending?.();
      listener.pending();
    };
    observer.fulfilled = () => listener.fulfilled();
    // Instead of Framework's own display of errors, which also takes away the output: the listener does both.
    observer.rejected = error => {
      console.error(error);
      listener.rejected(error);
    };
    const version = variable._version;
    const unchanged = () => variable._version === version && version > 0;
    variable._promise.then(
      () => {
        if (!unchanged()) return;
        for (const value of handedOut(variable)) listener.given?.(value);
        listener.fulfilled();
      },
      error => unchanged() && listener.rejected(error)
    );
  }

  /** All places of the page where cells show something. */
  places(): Place[] {
    return [...this.runtime._variables].flatMap(variable => {
      const {_observer: observer, _shadow} = variable;
      const element = typeof observer === "object" ? observer._node : undefined;
      if (!(element instanceof HTMLElement)) return [];
      const root = findRoot(element);
      return root ? [{element, root, variable, shows: Boolean(_shadow?.size)}] : [];
    });
  }

  /** Reports what happens to the cell of a place, in the place of Framework's own view of errors. */
  watchPlace(
    {root, variable}: Place,
    listener: Pick<CellListener, "pending" | "fulfilled" | "rejected">
  ): void {
    const observer = variable._observer as Observer;
    const {pending} = observer;
    observer.pending = () => {
      pending?.();
      listener.pending();
    };
    observer.fulfilled = () => listener.fulfilled();
    observer.rejected = error => {
      console.error(error);
      listener.rejected(error);
    };
    const version = variable._version;
    variable._promise.catch((error: unknown) => {
      // The runtime itself rejects the promises of runs that others have overtaken, with a function.
      if (version === 0 || variable._version !== version || typeof error === "function") return;
      if (root._error) clearOutput(root);
      root._error = false;
      listener.rejected(error);
    });
  }

  /** Runs a cell from its start, even if it has not ended yet; whatever depends on it follows. */
  rerun(root: CellRoot, listener: CellListener): void {
    const definition = this.definition(root);
    if (definition) this.redefine(root, definition, listener);
  }

  /** Resolves when a cell that has just been defined, and all that follows from it, has a value or has failed. */
  async settled(root: CellRoot): Promise<void> {
    await this.runtime._computing;
    await Promise.allSettled(this.following(root).map(({_promise}) => _promise));
  }

  /** Does a cell, or one that follows from it, give values one after another, as a training does? */
  isStream(root: CellRoot): boolean {
    return this.following(root).some(variable => {
      const {_definition, _shadow} = variable;
      const definition = watched.get(_definition) ?? _definition;
      if (isStream(definition.toString())) return true;
      // What a reader sets by hand is a stream too, but costs nothing.
      if (_shadow?.has("view")) return false;
      return handedOut(variable).some(isGenerator);
    });
  }

  /** The variables of a cell and of all that follows from it. */
  following(root: CellRoot): Variable[] {
    const variable = this.variable(root);
    return following(variable ? [variable] : []);
  }

  /** The variables of all that needs one of these names, as long as no cell declares it. */
  followingNames(names: readonly string[]): Variable[] {
    return following(
      names.flatMap(name => {
        const variable = this.module._scope.get(name);
        return variable?._type === implicit ? [variable] : [];
      })
    );
  }

  /** Names that cells of the page declare. */
  names(): string[] {
    return [...this.module._scope]
      .filter(([name, variable]) => variable._type !== implicit && !name.startsWith("cell "))
      .map(([name]) => name);
  }

  /** Is this name declared by another cell than the one of the root? */
  isDeclaredElsewhere(name: string, root: CellRoot): boolean {
    const own = this.variable(root);
    const owner = this.module._scope.get(name);
    if (!owner || owner._type === implicit) return false;
    return !(own && outputsOf(own).includes(owner));
  }

  /** Is this the name of something Framework gives to every cell, and no cell's own? */
  isBuiltin(name: string): boolean {
    const owner = this.module._scope.get(name);
    return (!owner || owner._type === implicit) && this.runtime._builtin._scope.has(name);
  }
}

function following(variables: Iterable<Variable>): Variable[] {
  const found = new Set(variables);
  for (const each of found) for (const output of each._outputs) found.add(output);
  return [...found];
}

/** Does a cell fail only because one of its inputs could not be had? */
export const isOfInput = (error: unknown): boolean =>
  error instanceof Error && error.name === "RuntimeError" && "input" in error && error.input !== undefined;

const isGenerator = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "next" in value && "return" in value;

/** The variables that hand out the values a cell declares; only they take the cell's own variable as input. */
function outputsOf(variable: Variable): Variable[] {
  return [...variable._outputs].filter(output => output._name !== null);
}

/** The values of what a cell declares, as it gave them: generators are not yet followed. */
function handedOut(variable: Variable): unknown[] {
  if (typeof variable._value !== "object") return [];
  const values = (variable._value ?? {}) as Record<string, unknown>;
  return outputsOf(variable).map(({_name}) => values[_name!]);
}

/** Takes a cell out of the graph; the runtime then ends its generators and resolves its `invalidation`. */
function remove(variable: Variable, root: CellRoot): void {
  variable._observer = {};
  // Those who wait for its values would otherwise wait for ever, even for those of its successor. They are about to be
  // computed anew: to the runtime a run of an earlier version has been overtaken, and has not failed.
  for (const each of following([variable])) ++each._version;
  abandon.get(variable)?.(new Error("The cell was replaced."));
  endDisplay(variable, root);
  for (const output of outputsOf(variable)) output.delete();
  variable.delete();
  // `view` stands on `display`: the last one first.
  for (const shadow of [...(variable._shadow?.values() ?? [])].reverse()) shadow.delete();
}

/**
 * Makes a replaced cell's `display` throw, as Framework's does for any earlier run, so that a loop which is still going
 * ends instead of writing over its successor. Framework compares versions: one display of nothing at the last of all
 * versions makes every other one stale.
 */
function endDisplay(variable: Variable, root: CellRoot): void {
  const makeDisplay = variable._shadow?.get("display")?._definition as
    (() => (value: Node) => void) | undefined;
  if (!makeDisplay) return;
  const shown = root._nodes;
  root._nodes = [];
  variable._version = Infinity;
  makeDisplay()(document.createDocumentFragment());
  root._nodes = shown;
}

/** Does a code give values one after another, or wait for those of another? */
export const isStream = (code: string): boolean => /\byield\b|\bfor\s+await\b/.test(code);

/** Takes away what a cell displayed. */
export function clearOutput(root: CellRoot): void {
  for (const node of root._nodes ?? []) node.remove();
  root._nodes = [];
}
