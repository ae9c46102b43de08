/** Ids are paths: which names a record file may have. */
import path from 'node:path';
import { STATE_CODES } from '../schemas/primitives.ts';

const ID_PATH = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Far below the limit of any file system, with room for what a build adds. */
const LONGEST = 120;

export interface Misplaced {
  found: string;
  expected: string;
  fix: string;
}

/** What is wrong with the path of a file in `content/<collection>/`, or nothing. */
export function checkPath(collection: string, name: string, ending: string): Misplaced | undefined {
  const depth = name.split('/').length;
  const states: readonly string[] = STATE_CODES;
  if (!name.endsWith(ending) || !ID_PATH.test(name.slice(0, -ending.length))) {
    return {
      found: name,
      expected: `a file name of lower-case letters, digits and single hyphens that ends in ${ending}`,
      fix: `rename it, for example to ${tidy(name) || 'a-name'}${ending}`,
    };
  }
  if (name.length > LONGEST) return { found: name, expected: `a name of at most ${LONGEST} characters`, fix: 'shorten it' };
  if (collection === 'facilities' && (depth !== 2 || !states.includes(path.posix.dirname(name).toUpperCase()))) {
    return { found: name, expected: 'content/facilities/<two-letter state>/<name>.md', fix: 'move the file into the folder of its state' };
  }
  if (collection !== 'facilities' && depth !== 1) {
    return { found: name, expected: `a file directly in content/${collection}/`, fix: 'move the file up' };
  }
  return undefined;
}

function tidy(name: string): string {
  return name
    .replace(/\.[a-z]+$/i, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9/]+/g, '-')
    .replace(/(^|\/)-+|-+(?=\/|$)/g, '$1');
}
