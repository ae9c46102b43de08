/** Which licences of other people's packages we take, and why. Pure: it reads SPDX expressions. */

/** Taken wherever a package is used. */
export const ALLOWED: Readonly<Record<string, string>> = {
  MIT: 'permissive; the notice stays with the package',
  'MIT-0': 'permissive, without a notice',
  ISC: 'permissive; the notice stays with the package',
  '0BSD': 'permissive, without a notice',
  'BSD-2-Clause': 'permissive; the notice stays with the package',
  'BSD-3-Clause': 'permissive; the notice stays with the package',
  'Apache-2.0': 'permissive, with a grant of patents; the notice stays with the package',
  'BlueOak-1.0.0': 'permissive, in plain words',
  'CC0-1.0': 'given to everybody',
  'Python-2.0': 'permissive; the notice stays with the package (argparse, a port from Python)',
  Unlicense: 'given to everybody',
};

/** Taken for packages that are tools on the machine that builds: nothing of them goes to visitors. */
export const TOOLS: Readonly<Record<string, { packages: RegExp; why: string }>> = {
  'MPL-2.0': {
    packages: /^(?:axe-core|lightningcss(?:-[\w-]+)?)$/,
    why: 'copyleft by file: used unchanged, in tests (axe) and to make styles smaller (lightningcss); not served',
  },
  'LGPL-3.0-or-later': {
    packages: /^@img\/sharp-(?:libvips-[\w-]+|wasm32|win32-[\w]+)$/,
    why: 'an optional library of Astro for pictures; this site has none, and no copy of it is given on',
  },
  'CC-BY-3.0': {
    packages: /^spdx-(?:exceptions|ranges)$/,
    why: 'lists of names of licences, read by the check of licences itself; not served',
  },
};

export interface Judged {
  allowed: boolean;
  reason: string;
}

/** `licence`: an SPDX expression such as `(MIT OR CC0-1.0)`; undefined when a package says none. */
export function judgeLicence(name: string, licence: string | undefined): Judged {
  if (licence === undefined || licence.trim() === '') return { allowed: false, reason: 'says no licence' };
  const tokens = licence.match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  const reasons = new Set<string>();
  const either = (): boolean => {
    let good = both();
    while (tokens[at] === 'OR') {
      at += 1;
      const other = both();
      good = good || other;
    }
    return good;
  };
  const both = (): boolean => {
    let good = one();
    while (tokens[at] === 'AND') {
      at += 1;
      const other = one();
      good = good && other;
    }
    return good;
  };
  const one = (): boolean => {
    const token = tokens[at];
    at += 1;
    if (token === '(') {
      const good = either();
      if (tokens[at] !== ')') return false;
      at += 1;
      return good;
    }
    const reason = token === undefined ? undefined : reasonFor(name, token);
    if (reason !== undefined) reasons.add(reason);
    return reason !== undefined;
  };
  const allowed = either() && at === tokens.length;
  return { allowed, reason: allowed ? [...reasons].join('; ') : `${licence} is not on the list of scripts/audit/judge-licence.ts` };
}

function reasonFor(name: string, licence: string): string | undefined {
  if (Object.hasOwn(ALLOWED, licence)) return ALLOWED[licence];
  const tool = Object.hasOwn(TOOLS, licence) ? TOOLS[licence] : undefined;
  return tool?.packages.test(name) ? tool.why : undefined;
}
