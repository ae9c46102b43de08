/** How much a built site is. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export async function measure(site: string): Promise<{ pages: number; files: number; bytes: number }> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  let bytes = 0;
  for (const { parentPath, name } of files) bytes += (await stat(path.join(parentPath, name))).size;
  return { pages: files.filter(({ name }) => name.endsWith('.html')).length, files: files.length, bytes };
}

/** Say on the keyboard's screen how many pages there are already. Returns how to end it. */
export function showProgress(site: string, screen: NodeJS.WriteStream): () => void {
  if (!screen.isTTY) return () => undefined;
  const timer = setInterval(() => {
    void readdir(site, { recursive: true })
      .then((names) => names.filter((name) => name.endsWith('.html')).length)
      .catch(() => 0)
      .then((pages) => pages > 0 && timer.hasRef() && screen.write(`\r    ${pages.toLocaleString('en')} pages …`));
  }, 1000);
  return () => {
    clearInterval(timer.unref());
    screen.write('\r\x1b[K');
  };
}
