/** Write the JSON Schemas of all records for editors: `.vscode/schemas/`. A test fails while they are not current. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { SCHEMA_FOLDER, schemaFiles } from '../src/files/json-schemas.ts';

const root = process.cwd();
const files = schemaFiles();
await mkdir(path.join(root, SCHEMA_FOLDER), { recursive: true });
for (const name of await readdir(path.join(root, SCHEMA_FOLDER))) {
  if (!files.some(({ file }) => path.basename(file) === name)) await rm(path.join(root, SCHEMA_FOLDER, name));
}
for (const { file, text } of files) await writeFile(path.join(root, file), text);
console.log(`${files.length} schemas in ${SCHEMA_FOLDER}/`);
