import {addStyle, html} from "../figures/element.js";

const rules = `
.settings { margin-top: 1.25rem; display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: 0.75rem 1.25rem; font: var(--small, 15px)/1.4 var(--sans, sans-serif); }
.settings label { display: grid; gap: 0.15rem; }
.settings select { width: 100%; font-variant-numeric: tabular-nums; }
.settings label.changed { font-weight: 600; }
.settings label.changed select { border-color: var(--accent, #00578f); border-width: 2px; }
`;

/** One thing to set: its name, the values on offer, and the one it begins with. */
export interface Setting {
  name: string;
  values: readonly number[];
  value: number;
}

export type Settings<K extends string> = HTMLElement & {
  value: Record<K, number>;
  /** Chooses a value of a menu, as a reader's hand would. */
  choose(key: K, value: number): void;
  /** A button that does so, to stand where the page asks for it. */
  chooser(key: K, value: number, label: string): HTMLButtonElement;
};

/**
 * Menus of numbers side by side. `value` has one number for each; "input" is dispatched when one changes. A setting that
 * is not at its first value is marked.
 * @throws RangeError that names a setting which begins with a value its menu does not have
 */
export function settings<K extends string>(table: Record<K, Setting>): Settings<K> {
  addStyle("settings", rules);
  const element = html("div", {class: "settings", role: "group"}) as unknown as Settings<K>;
  const value = {} as Record<K, number>;
  const menus = {} as Record<K, HTMLSelectElement>;
  for (const key of Object.keys(table) as K[]) {
    const {name, values, value: first} = table[key];
    if (!values.includes(first)) {
      throw new RangeError(
        `settings: "${key}" begins with ${first}, but its menu has only ${values.join(", ")}.`
      );
    }
    const menu = html(
      "select",
      {name: key},
      ...values.map(v => html("option", {value: v, selected: v === first}, String(v)))
    );
    menus[key] = menu;
    const label = html("label", {}, name, menu);
    menu.addEventListener("input", event => {
      event.stopPropagation();
      element.value = {...element.value, [key]: Number(menu.value)};
      label.classList.toggle("changed", Number(menu.value) !== first);
      element.dispatchEvent(new Event("input", {bubbles: true}));
    });
    value[key] = first;
    element.append(label);
  }
  element.value = value;
  element.choose = (key, chosen) => {
    const menu = menus[key];
    if (!table[key].values.includes(chosen)) {
      throw new RangeError(`settings: the menu of "${key}" has only ${table[key].values.join(", ")}.`);
    }
    menu.value = String(chosen);
    menu.dispatchEvent(new Event("input", {bubbles: true}));
  };
  element.chooser = (key, chosen, label) => {
    const button = html("button", {type: "button"}, label);
    button.addEventListener("click", () => element.choose(key, chosen));
    return button;
  };
  return element;
}
