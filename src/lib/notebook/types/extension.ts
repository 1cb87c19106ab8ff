import {
  autocompletion,
  closeCompletion,
  currentCompletions,
  selectedCompletion,
  type CompletionContext,
  type CompletionResult
} from "@codemirror/autocomplete";
import {linter, lintKeymap} from "@codemirror/lint";
import {Prec, StateEffect, StateField, type Extension} from "@codemirror/state";
import {
  EditorView,
  hoverTooltip,
  keymap,
  showTooltip,
  ViewPlugin,
  type Tooltip,
  type ViewUpdate
} from "@codemirror/view";
import {words, type Lang} from "../words.js";
import type {CellTypes, Info, Signature} from "./types.js";

/** Milliseconds without a change, or since an editor was entered, after which types are asked for. */
export const askAfter = 250;

/** TypeScript's kinds of names, by CodeMirror's names for their pictures. */
const kinds: Record<string, string> = {
  const: "constant",
  let: "variable",
  var: "variable",
  alias: "variable",
  parameter: "variable",
  "local var": "variable",
  "local function": "function",
  getter: "property",
  setter: "property",
  "primitive type": "type",
  string: "text",
  module: "namespace"
};

function described({type, text}: Pick<Info, "type" | "text">): HTMLElement {
  const element = document.createElement("div");
  element.className = "cell-info";
  const code = document.createElement("code");
  code.textContent = type;
  element.append(code);
  if (text) {
    const words = document.createElement("p");
    words.textContent = text;
    element.append(words);
  }
  return element;
}

async function complete(
  types: CellTypes,
  context: CompletionContext,
  lang: Lang
): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[\w$]*/);
  const before = context.state.sliceDoc(Math.max(0, context.pos - 1), word?.from ?? context.pos);
  const previous = context.state.sliceDoc(Math.max(0, (word?.from ?? 0) - 1), word?.from ?? 0);
  const asked = context.explicit || /[."'`]/.test(previous) || /[."'`]/.test(before);
  if (!asked && (!word || word.from === word.to)) return null;
  const found = await types.completions(context.pos);
  if (!found?.length || context.aborted) return null;
  return {
    from: word?.from ?? context.pos,
    validFor: /^[\w$]*$/,
    options: found.map(({label, kind, distance}) => ({
      label,
      type: kinds[kind] ?? kind,
      // What stands in no section comes first: the page's names and the book's, before all that a browser has.
      section: distance ? {name: words[lang].browsers, rank: 1} : undefined,
      info: async () => {
        const detail = await types.detail(context.pos, label);
        return detail ? described(detail) : null;
      }
    }))
  };
}

const setSignature = StateEffect.define<Tooltip | null>();
const signatureField = StateField.define<Tooltip | null>({
  create: () => null,
  update(tooltip, transaction) {
    for (const effect of transaction.effects) if (effect.is(setSignature)) return effect.value;
    return tooltip && {...tooltip, pos: transaction.changes.mapPos(tooltip.pos)};
  },
  provide: field => showTooltip.from(field)
});

function signatureElement({before, parameters, active, after, text}: Signature): HTMLElement {
  const element = described({type: "", text});
  const code = element.querySelector("code")!;
  code.append(before);
  parameters.forEach((parameter, i) => {
    if (i) code.append(", ");
    const part = document.createElement(i === active ? "b" : "span");
    part.textContent = parameter;
    code.append(part);
  });
  code.append(after);
  return element;
}

/** Shows the parameters of the call that the caret stands in. */
const parameterHints = (types: CellTypes) =>
  ViewPlugin.fromClass(
    class {
      private asked = 0;
      private timer?: ReturnType<typeof setTimeout>;

      update({docChanged, selectionSet, state, view}: ViewUpdate) {
        if (!docChanged && !selectionSet) return;
        clearTimeout(this.timer);
        const {head} = state.selection.main;
        // A call has an opening bracket before the caret; without one nothing need be asked.
        const inCall = state.sliceDoc(0, head).includes("(") && view.hasFocus;
        this.timer = setTimeout(() => void this.ask(view, inCall, head), 60);
      }

      private async ask(view: EditorView, inCall: boolean, head: number) {
        const number = ++this.asked;
        const found = inCall ? await types.signature(head) : undefined;
        if (number !== this.asked) return;
        const tooltip = found && {
          pos: head,
          above: true,
          create: () => ({dom: signatureElement(found)})
        };
        if (tooltip || view.state.field(signatureField)) {
          view.dispatch({effects: setSignature.of(tooltip ?? null)});
        }
      }

      destroy() {
        clearTimeout(this.timer);
      }
    }
  );

/** Enter after a name that is complete begins a new line, as if no list were open. */
function leaveCompletion(view: EditorView): boolean {
  const {state} = view;
  const {head} = state.selection.main;
  const line = state.doc.lineAt(head);
  const [word] = /[\w$]*$/.exec(line.text.slice(0, head - line.from))!;
  if (selectedCompletion(state)?.label === word) closeCompletion(view);
  return false;
}

/** Escape closes a list that is seen. One that is only being asked for must not keep the reader in the editor. */
function forgetUnseen(view: EditorView): boolean {
  if (currentCompletions(view.state).length === 0) closeCompletion(view);
  return false;
}

/** Takes away the list of names and the parameters: the text runs, and what comes of it is to be seen. */
export function closeHelp(view: EditorView): void {
  closeCompletion(view);
  if (view.state.field(signatureField, false)) view.dispatch({effects: setSignature.of(null)});
}

/** Completion, types under the pointer, parameters of calls, and faults of types underlined. */
export function typeSupport(types: CellTypes, lang: Lang): Extension {
  return [
    Prec.highest(
      keymap.of([
        {key: "Enter", run: leaveCompletion},
        {key: "Escape", run: forgetUnseen}
      ])
    ),
    autocompletion({override: [context => complete(types, context, lang)], icons: false, filterStrict: true}),
    linter(async ({dom}) => (dom.isConnected ? ((await types.faults()) ?? []) : []), {
      delay: askAfter,
      // Meanwhile another cell may have changed, or this one while its editor was put away.
      needsRefresh: ({focusChanged, view}) => focusChanged && view.hasFocus
    }),
    hoverTooltip(async (_view, position) => {
      const found = await types.info(position);
      if (!found) return null;
      return {pos: found.from, end: found.to, above: true, create: () => ({dom: described(found)})};
    }),
    signatureField,
    parameterHints(types),
    keymap.of(lintKeymap)
  ];
}
