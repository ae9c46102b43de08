/** Domain labels that begin with `xn--` back to the letters that a browser may show (RFC 3492). */

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE = 128;

/** A host name with its `xn--` labels decoded; a label that is no valid Punycode stays as it is. */
export function unicodeHost(host: string): string {
  return host
    .split('.')
    .map((label) => (/^xn--/i.test(label) ? (decode(label.slice(4)) ?? label) : label))
    .join('.');
}

/** One label without its `xn--`, or nothing when it is broken. */
function decode(text: string): string | undefined {
  const end = text.lastIndexOf('-');
  const signs = [...text.slice(0, Math.max(end, 0))].map((sign) => sign.codePointAt(0)!);
  let code = FIRST_CODE;
  let bias = FIRST_BIAS;
  let index = 0;
  for (let at = end > 0 ? end + 1 : 0; at < text.length;) {
    const before = index;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(text.charCodeAt(at));
      at += 1;
      if (digit === undefined) return undefined;
      index += digit * weight;
      const limit = k <= bias ? T_MIN : Math.min(k - bias, T_MAX);
      if (digit < limit) break;
      weight *= BASE - limit;
    }
    const count = signs.length + 1;
    bias = adapt(index - before, count, before === 0);
    code += Math.floor(index / count);
    index %= count;
    if (code > 0x10ffff) return undefined;
    signs.splice(index, 0, code);
    index += 1;
  }
  return String.fromCodePoint(...signs);
}

function adapt(delta: number, count: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? DAMP : 2));
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

/** a–z are 0–25, 0–9 are 26–35. Past the end of the text the code is NaN, which is no digit. */
function digitOf(code: number): number | undefined {
  if (code >= 48 && code <= 57) return code - 22;
  if (code >= 97 && code <= 122) return code - 97;
  if (code >= 65 && code <= 90) return code - 65;
  return undefined;
}
