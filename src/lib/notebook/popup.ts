export interface PopupItem {
  label: string;
  /** The one that holds now. */
  checked?: boolean;
  disabled?: boolean;
  action(): void;
}

export interface PopupOptions {
  /** A list of values to choose from, or a menu of things to do. */
  role: "listbox" | "menu";
  label: string;
  items: PopupItem[];
  /** What has opened the popup; the focus comes back to it, unless an action has moved it. */
  anchor: HTMLElement;
  /** The positioned element that holds the popup. */
  within: HTMLElement;
  /** Where it opens, if not below the anchor. */
  place?: {left: number; bottom: number};
}

/** Only one is open at a time. */
let close: (() => void) | undefined;

/** Opens a list at an element: arrow keys, Home, End and first letters move in it, Enter chooses, Escape leaves. */
export function openPopup({role, label, items, anchor, within, place}: PopupOptions): void {
  close?.();
  const list = document.createElement("div");
  list.className = "cell-popup";
  list.setAttribute("role", role);
  list.setAttribute("aria-label", label);
  const entries = items.map(item => entry(role, item));
  list.append(...entries);
  within.append(list);
  put(list, place ?? anchor.getBoundingClientRect(), within);
  const expanded = (is: boolean) => anchor.ariaHasPopup && anchor.setAttribute("aria-expanded", String(is));
  expanded(true);

  const listening = new AbortController();
  const {signal} = listening;
  const end = (refocus: boolean) => {
    if (signal.aborted) return;
    listening.abort();
    list.remove();
    expanded(false);
    close = undefined;
    if (refocus) anchor.focus({preventScroll: true});
  };
  close = () => end(false);
  const choose = (index: number) => {
    const item = items[index];
    if (!item || item.disabled) return;
    end(true);
    item.action();
  };
  list.addEventListener("click", event => {
    event.stopPropagation();
    choose(entries.findIndex(each => each.contains(event.target as Node)));
  });
  list.addEventListener("keydown", event => {
    const at = entries.indexOf(document.activeElement as HTMLElement);
    const go = (to: number) => entries[(to + entries.length) % entries.length]!.focus();
    if (event.key === "ArrowDown") go(at + 1);
    else if (event.key === "ArrowUp") go(at - 1);
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(-1);
    else if (event.key === "Enter" || event.key === " ") choose(at);
    else if (event.key === "Escape") end(true);
    else if (event.key === "Tab") return end(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  addEventListener("pointerdown", event => !list.contains(event.target as Node) && end(false), {
    signal,
    capture: true
  });
  list.addEventListener("focusout", ({relatedTarget}) => {
    if (relatedTarget && !list.contains(relatedTarget as Node)) end(false);
  });
  const first = items.findIndex(({checked, disabled}) => (role === "listbox" ? checked : !disabled));
  entries[Math.max(first, 0)]?.focus({preventScroll: true});
}

function entry(role: PopupOptions["role"], {label, checked, disabled}: PopupItem): HTMLElement {
  const element = document.createElement("div");
  element.tabIndex = -1;
  element.textContent = label;
  if (role === "listbox") {
    element.setAttribute("role", "option");
    element.setAttribute("aria-selected", String(Boolean(checked)));
  } else if (checked === undefined) {
    element.setAttribute("role", "menuitem");
  } else {
    element.setAttribute("role", "menuitemcheckbox");
    element.setAttribute("aria-checked", String(checked));
  }
  if (disabled) element.setAttribute("aria-disabled", "true");
  return element;
}

/** Below its place, and never beyond the right edge. */
function put(list: HTMLElement, at: {left: number; bottom: number}, within: HTMLElement): void {
  const around = within.getBoundingClientRect();
  const left = Math.min(at.left - around.left - within.clientLeft, within.clientWidth - list.offsetWidth);
  list.style.left = `${Math.max(0, left)}px`;
  list.style.top = `${at.bottom - around.top - within.clientTop + 4}px`;
}
