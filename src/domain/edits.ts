/** Changes to a record, as data: what the commands plan before anything is written. */

export type FieldPath = readonly (string | number)[];

/** `set` gives a field a value, and makes the fields above it where they are missing; `insert` puts an item into a list, at its end unless `at` says where. */
export type Edit = { set: FieldPath; value: unknown } | { insert: FieldPath; value: unknown; at?: number };

type Box = Record<string | number, unknown>;

/** A copy of the data with the edits done. Throws when a path leads through something that holds no fields. */
export function applyEdits(data: unknown, edits: readonly Edit[]): unknown {
  const copy: unknown = structuredClone(data);
  for (const edit of edits) {
    if ('set' in edit) {
      const last = edit.set.at(-1);
      if (last === undefined) throw new Error('the path of an edit is empty');
      boxAt(copy, edit.set, edit.set.length - 1)[last] = structuredClone(edit.value);
    } else {
      // Index 0 tells `boxAt` to make a list, not a group, where there is nothing yet.
      const list = boxAt(copy, [...edit.insert, 0], edit.insert.length);
      if (!Array.isArray(list)) throw new Error(`${edit.insert.join('.')} is not a list`);
      list.splice(edit.at ?? list.length, 0, structuredClone(edit.value));
    }
  }
  return copy;
}

/** The group or list `depth` steps down the path, made where it is missing. */
function boxAt(data: unknown, path: FieldPath, depth: number): Box {
  let at = data as Box;
  for (let index = 0; index < depth; index += 1) {
    const key = path[index]!;
    at[key] ??= typeof path[index + 1] === 'number' ? [] : {};
    if (typeof at[key] !== 'object') throw new Error(`${path.slice(0, index + 1).join('.')} holds no fields`);
    at = at[key] as Box;
  }
  return at;
}
