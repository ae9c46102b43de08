/** The part of a build that makes the script of the editing form: `node scripts/build/editor.ts <folder>`. */
import process from 'node:process';
import { buildEditor } from '../../src/admin/build-editor.ts';

await buildEditor(process.cwd(), process.argv[2]!);
