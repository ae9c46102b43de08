/** The lines of an envelope for a place: placeholders that we know are filled in, the others are left for the sender. */

export interface EnvelopeOf {
  /** Name of the place. */
  facility: string;
  /** Lines of the place's own address for mail. */
  address: readonly string[];
}

/** A piece of a line: plain text, or a blank that the sender fills in. */
export type Blank = 'name' | 'id' | 'code' | 'housing';
export type EnvelopePart = { text: string } | { blank: Blank };

const BLANK = /\{(name|id|code|housing)\}/g;

/** Lines with `{facility}` and `{address}` filled in and the sender's blanks marked. */
export function envelope(lines: readonly string[], place: EnvelopeOf): EnvelopePart[][] {
  return lines
    .flatMap((line) => (line.trim() === '{address}' ? place.address : [line.replaceAll('{address}', () => place.address.join(', '))]))
    .map((line) => parts(line.replaceAll('{facility}', () => place.facility)));
}

function parts(line: string): EnvelopePart[] {
  const found: EnvelopePart[] = [];
  let from = 0;
  for (const match of line.matchAll(BLANK)) {
    if (match.index > from) found.push({ text: line.slice(from, match.index) });
    found.push({ blank: match[1] as Blank });
    from = match.index + match[0].length;
  }
  if (from < line.length) found.push({ text: line.slice(from) });
  return found;
}

/** The place's own address for mail: its PO box if it has one, else its street; undefined when too little is known. */
export function ownAddress(place: {
  mail?: { lines: string[] } | undefined;
  address: { street?: string | undefined; city: string; zip?: string | undefined };
  state: string;
}): string[] | undefined {
  if (place.mail) return place.mail.lines;
  const { street, city, zip } = place.address;
  return street && zip ? [street, `${city}, ${place.state} ${zip}`] : undefined;
}

/** The blanks of some lines, each once, in the order in which they stand. */
export function blanksOf(lines: readonly (readonly EnvelopePart[])[]): Blank[] {
  return [...new Set(lines.flatMap((line) => line.flatMap((part) => ('blank' in part ? [part.blank] : []))))];
}

/**
 * Lines with the sender's words filled in; what is still missing stays a blank. The housing unit may be left out, with
 * the comma before it. Words are taken as they are: braces in a name are no blanks.
 */
export function fillIn(lines: readonly (readonly EnvelopePart[])[], typed: Readonly<Record<Blank, string>>): EnvelopePart[][] {
  return lines.flatMap((line): EnvelopePart[][] => {
    const filled: EnvelopePart[] = [];
    for (const part of line) {
      if ('text' in part) filled.push(part);
      else if (typed[part.blank]) filled.push({ text: typed[part.blank] });
      else if (part.blank !== 'housing') filled.push(part);
      else {
        const before = filled.pop();
        const kept = before && 'text' in before ? before.text.replace(/[\s,–-]+$/, '') : '';
        if (before && 'blank' in before) filled.push(before);
        else if (kept) filled.push({ text: kept });
      }
    }
    return filled.length > 0 ? [filled] : [];
  });
}
