/** Keeping something on this device. Browsers may forbid it, and it may be full: both are said, none breaks the page. */

export type Kept = 'saved' | 'forbidden' | 'full';

/** What is kept under a key; nothing if there is none, or if the browser forbids to look. */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keep(key: string, value: string): Kept {
  try {
    localStorage.setItem(key, value);
    return 'saved';
  } catch (error) {
    // Some browsers say "full" where they mean "forbidden": then nothing at all is there.
    return error instanceof DOMException && /quota/i.test(error.name) && !isEmpty() ? 'full' : 'forbidden';
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

function isEmpty(): boolean {
  try {
    return localStorage.length === 0;
  } catch {
    return true;
  }
}
