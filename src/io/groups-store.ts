/** Groups of one's own in browser storage, as text; what it means is read elsewhere. */

const KEY = 'voclens:groups';

/** The stored text; null where nothing is stored or storage is forbidden. */
export function storedGroups(): string | null {
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps the text for the next visit; false where storage is full or forbidden. */
export function storeGroups(text: string): boolean {
  try {
    window.localStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}
