/**
 * A Vite plugin: `bundle:<file>` is the text of a browser script with everything it imports, in one piece. The lookup's
 * script stands in the page right behind its box, so it can work while the rest of the page still arrives; Astro's own
 * scripts wait for the end of the page, and a script that two pages share becomes a file of its own.
 * The chooser of `/compare/` stands in its page for the second reason.
 */
import path from 'node:path';
import { build, type Plugin } from 'vite';

const PREFIX = 'bundle:';

export function bundles(root: string): Plugin {
  return {
    name: 'contact-inside-bundles',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const entry = path.join(root, id.slice(PREFIX.length + 1));
      const code = await bundle(entry);
      this.addWatchFile(entry);
      return `export default ${JSON.stringify(code)};`;
    },
  };
}

/** One script without imports, wrapped so that its names stay its own. */
async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'contactInside' }, minify: true },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const [chunk, ...others] = first && 'output' in first ? first.output : [];
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error(`${entry} did not become one script`);
  // "</script" inside a text would end the script.
  return chunk.code.trim().replaceAll('</script', '<\\/script');
}
