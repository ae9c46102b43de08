/**
 * What the note of a price says about how to count it. The notes are written for families; these are the fixed phrases that
 * the records use. A phrase that is not known changes nothing: the note is shown beside the price in any case.
 */
import { toMicros, type Micros } from './money.ts';

export interface NoteHints {
  /** Not a message, call or visit of the common kind: voicemail, voice or video message, streaming, a visit on site. */
  otherKind: boolean;
  /** The person inside pays it, not the family. */
  paidInside: boolean;
  /** A fee on top of each call or visit. */
  fee: boolean;
  /** The figure is the least: "more than this", "lowest web fee". */
  openEnd: boolean;
  /** Of amount and percentage the larger one counts, not their sum. */
  whicheverIsMore: boolean;
  /** The fee is never more than this. */
  atMost: Micros | undefined;
  /** For deposits over this many dollars only. */
  over: number | undefined;
  /** For deposits under this many dollars only. */
  under: number | undefined;
  /** Sold in packs: "30 stamps". */
  pack: number | undefined;
  /** The way of paying ("online", "cash at the kiosk"): fees for deposits of several sizes belong together by it. */
  way: string;
}

const OTHER_KIND =
  /voice ?mail|voice message|video message|streaming|content|young people|on.?site visit|on site|at the jail|visiting room|lobby video|picture book/;

export function readNote(note = ''): NoteHints {
  const text = note.toLowerCase();
  const over = /more than \$(\d+)/.exec(text)?.[1];
  const under = /under \$(\d+)/.exec(text)?.[1];
  const atMost = /at most \$(\d+(?:\.\d+)?)/.exec(text)?.[1];
  const pack = /^(\d{1,4}) (?:stamps|messages)\b/.exec(text)?.[1];
  return {
    otherKind: OTHER_KIND.test(text),
    paidInside: /paid by the person inside/.test(text),
    fee: /\bfee\b/.test(text),
    openEnd: /more than this|\blowest\b/.test(text),
    whicheverIsMore: /whichever is (?:more|greater|larger)/.test(text),
    atMost: atMost === undefined ? undefined : toMicros(atMost),
    over: over === undefined ? undefined : Number(over),
    under: under === undefined ? undefined : Number(under),
    pack: pack === undefined || Number(pack) === 0 ? undefined : Number(pack),
    way: text.replace(/(?:more than|under) \$\d+/, '').replace(/^[\s,;]+|[\s,;]+$/g, ''),
  };
}
