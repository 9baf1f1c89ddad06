/** Kept queries in browser storage, as text; what it means is read elsewhere. */

const KEY = 'voclens:sql';

/** The stored text; null where nothing is stored or storage is forbidden. */
export function storedQueries(): string | null {
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps the text for the next visit; false where storage is full or forbidden. */
export function storeQueries(text: string): boolean {
  try {
    window.localStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}
