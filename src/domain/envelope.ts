/** The lines of an envelope for a place: placeholders that we know are filled in, the others are left for the sender. */

export interface EnvelopeOf {
  /** Name of the place. */
  facility: string;
  /** Lines of the place's own address for mail. */
  address: readonly string[];
}

/** A piece of a line: plain text, or a blank that the sender fills in. */
export type EnvelopePart = { text: string } | { blank: 'name' | 'id' | 'code' | 'housing' };

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
    found.push({ blank: match[1] as 'name' | 'id' | 'code' | 'housing' });
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
