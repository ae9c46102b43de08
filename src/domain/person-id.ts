/** Whether an ID number has the form that an agency's record gives in words: "8 digits, written 12345-678". */

/**
 * True or false if the words give a form, else undefined. Spaces, dashes and a number sign do not count. The words are
 * for people, so this reads only what it is sure of: "7 digits", "a letter and 5 digits", "up to 6 characters".
 */
export function idFits(id: string, format: string | undefined): boolean | undefined {
  if (!format) return undefined;
  const bare = bareId(id);
  const count = (pattern: RegExp) => [...format.matchAll(pattern)].map(([, number]) => Number(number));
  const [most] = count(/\bup to (\d+) characters/g);
  if (most !== undefined) return bare.length <= most;
  const [exactly] = count(/(\d+) characters/g);
  if (exactly !== undefined) return bare.length === exactly;
  const [afterLetters] = count(/\bletters? and (\d+) digits/g);
  if (afterLetters !== undefined) {
    const letters = /\ba letter and/.test(format) ? '[a-z]' : '[a-z]+';
    return new RegExp(`^${letters}\\d{${afterLetters}}$`, 'i').test(bare);
  }
  const digits = count(/(\d+) digits/g);
  if (digits.length === 0) return undefined;
  return /^\d+$/.test(bare) && digits.includes(bare.length);
}

/** An ID without what people put in for the eye. The "A" of an A-number is not part of it. */
export function bareId(id: string): string {
  return id
    .replace(/^\s*(?:#|no\.?|number)\s*/i, '')
    .replace(/[\s\-–.#/]/g, '')
    .replace(/^a(?=\d{8,9}$)/i, '');
}
