import type {Tensor} from "./tensor.js";

/**
 * TensorFlow.js as seen from a notebook that does not import it: what a page has loaded is found by its shape, and all of
 * this does nothing on pages without it.
 */

/** A scope of the engine, as `tf.tidy` opens one: tensors made while it is the innermost one are in its track. */
interface Scope {
  track: Tensor[];
  name: string;
  id: string;
}

interface EngineState {
  activeScope: Scope | null;
  scopeStack: Scope[];
}

/** TensorFlow.js keeps its one engine here, so that several copies of it share it. */
const engineState = () => (globalThis as {_tfengine?: {state: EngineState}})._tfengine?.state;

let scopes = 0;

/**
 * Collects the tensors that a cell makes while it runs, to dispose of them when it is replaced. Kept tensors and
 * variables are left alone: they belong to a model or an optimiser, perhaps another cell's.
 */
export class TensorScope {
  private readonly scope: Scope = {track: [], name: "cell", id: `cell ${++scopes}`};

  /** From now on new tensors are collected. */
  enter(): void {
    const state = engineState();
    if (!state || state.scopeStack.includes(this.scope)) return;
    if (this.scope.track.length > 1000) this.scope.track = this.scope.track.filter(t => !t.isDisposed);
    state.scopeStack.push(this.scope);
    state.activeScope = this.scope;
  }

  /** The cell pauses or ends: what is made now is others'. */
  leave(): void {
    const state = engineState();
    const at = state?.scopeStack.lastIndexOf(this.scope) ?? -1;
    if (!state || at < 0) return;
    state.scopeStack.splice(at, 1);
    state.activeScope = state.scopeStack.at(-1) ?? null;
  }

  dispose(): void {
    for (const tensor of this.scope.track.splice(0)) if (!tensor.isDisposed && !tensor.kept) tensor.dispose();
  }
}
