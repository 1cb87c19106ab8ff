/** What the browser keeps under a name for the next visit; nothing in a browser that keeps nothing. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * Keeps a text under a name, or with null no longer.
 * @returns is it kept? Not without storage, or room in it: then it lasts as long as the page
 */
export function store(key: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
