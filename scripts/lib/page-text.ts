/** The text of a web page for the terminal: asked for politely, with a limit of time and size, and told plainly when it fails. */
import { convert } from 'html-to-text';
import { CONTACT_EMAIL, REPOSITORY_URL } from '../../src/config.ts';

const SECONDS = 15;
const MOST_BYTES = 3_000_000;
/** Says who asks and why, so that a site can answer or refuse. */
export const USER_AGENT = `ContactInside-verify/1.0 (+${REPOSITORY_URL}; ${CONTACT_EMAIL}; a person reads one page)`;

export type PageText = { text: string; url: string; modified?: string } | { problem: string };

/** Fetch one page. Never throws: what goes wrong is told as `problem`. */
export async function pageText(url: string, seconds = SECONDS, mostBytes = MOST_BYTES): Promise<PageText> {
  try {
    const response = await fetch(url, {
      headers: { 'user-agent': USER_AGENT, accept: 'text/html, text/plain;q=0.9' },
      redirect: 'follow',
      signal: AbortSignal.timeout(seconds * 1000),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return { problem: `the page answers ${response.status}${response.status === 404 || response.status === 410 ? ': it is gone' : ''}` };
    }
    const type = response.headers.get('content-type') ?? '';
    if (!/html|text\/plain/i.test(type)) {
      await response.body?.cancel();
      return { problem: `it is no web page but ${type || 'of an unknown kind'}: open it in a browser` };
    }
    const { bytes, whole } = await readSome(response, mostBytes);
    const charset = /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? 'utf-8';
    const raw = decoder(charset).decode(bytes);
    const text = printablePage(/html/i.test(type) ? htmlToText(raw) : raw);
    const modified = response.headers.get('last-modified');
    return {
      text: text + (whole ? '' : `\n[only the first ${mostBytes} bytes were read]`),
      url: response.url,
      ...(modified !== null && { modified: printablePage(modified) }),
    };
  } catch (error) {
    const { name, cause, message } = error as Error & { cause?: { code?: string } };
    if (name === 'TimeoutError') return { problem: `no answer within ${seconds} seconds` };
    return { problem: `the network does not reach it (${cause?.code ?? message})` };
  }
}

export function htmlToText(html: string): string {
  return convert(html, {
    wordwrap: 110,
    limits: { maxInputLength: MOST_BYTES, maxDepth: 200 },
    selectors: [
      ...['img', 'nav', 'svg', 'form', 'noscript', 'button'].map((selector) => ({ selector, format: 'skip' })),
      { selector: 'a', options: { ignoreHref: true } },
      ...['h1', 'h2', 'h3', 'h4'].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  });
}

/** Without escape codes and direction marks: a page must not steer the terminal or turn round what it says. */
export function printablePage(text: string): string {
  return text
    .replace(/\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?)/g, '')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The lines around the words that matter; the beginning if none of them is there. */
export function passages(text: string, words: readonly string[], most = 40): { lines: string[]; found: boolean } {
  const lines = text.split('\n');
  const wanted = words.map((word) => word.toLowerCase()).filter((word) => word.length > 2);
  const keep = new Set<number>();
  lines.forEach((line, index) => {
    if (wanted.some((word) => line.toLowerCase().includes(word))) for (let at = index - 2; at <= index + 2; at += 1) keep.add(at);
  });
  const found = keep.size > 0;
  const shown = lines.map((line, index) => ({ line, index })).filter(({ index }) => (found ? keep.has(index) : true)).slice(0, most); // prettier-ignore
  return { found, lines: shown.flatMap(({ line, index }, at) => (at > 0 && shown[at - 1]!.index < index - 1 ? ['   …', line] : [line])) };
}

function decoder(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

async function readSome(response: Response, most: number): Promise<{ bytes: Uint8Array; whole: boolean }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: Uint8Array };
    if (done || !value) break;
    chunks.push(value);
    length += value.length;
    if (length >= most) {
      await reader.cancel();
      return { bytes: Buffer.concat(chunks).subarray(0, most), whole: false };
    }
  }
  return { bytes: Buffer.concat(chunks), whole: true };
}
