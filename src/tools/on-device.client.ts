/** Says how much this site keeps on the device, and clears it after a second "yes". */
import { plural } from './fill.ts';
import { clearOwn, ownKeys, savedPages } from './on-device.ts';

export type DeviceSettings = Record<'none' | 'some' | 'pages' | 'done' | 'blocked', string>;

export function startDevice(section: HTMLElement): void {
  const words = JSON.parse(section.dataset['device']!) as DeviceSettings;
  const part = (name: string) => section.querySelector<HTMLElement>(`[data-${name}]`)!;
  const say = (text: string) => void (part('status').textContent = text);
  // Not there on pages that came without encryption.
  const copies = 'caches' in window ? caches : undefined;

  async function look(): Promise<void> {
    try {
      const records = ownKeys(localStorage).length;
      const pages = copies ? await savedPages(copies) : 0;
      const found = [records > 0 && plural(words.some, records), pages > 0 && plural(words.pages, pages)].filter(Boolean);
      say(found.length > 0 ? found.join(' ') : words.none);
      part('clear').hidden = found.length === 0;
    } catch {
      say(words.blocked);
    }
  }

  async function clear(): Promise<void> {
    try {
      await clearOwn(localStorage, copies);
      say(words.done);
      part('ask').hidden = part('clear').hidden = true;
    } catch {
      say(words.blocked);
    }
  }

  part('clear').addEventListener('click', () => {
    part('ask').hidden = false;
    part('yes').focus();
  });
  part('no').addEventListener('click', () => {
    part('ask').hidden = true;
    part('clear').focus();
  });
  part('yes').addEventListener('click', () => void clear());
  void look();
  // Back from the draft pad: what is kept may have changed.
  addEventListener('pageshow', ({ persisted }) => void (persisted && look()));
}
