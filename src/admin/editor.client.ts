/** Starts the editing form: fetches its configuration, clears the page and hands it to Sveltia CMS. */
import CMS from '@sveltia/cms';
import type { EditorConfig } from './config.ts';
import { forState } from './state.ts';

const state = new URLSearchParams(location.search).get('state');
const place = document.querySelector<HTMLElement>('[data-editor]');

if (place) void start(place);

async function start({ dataset }: HTMLElement): Promise<void> {
  try {
    const answer = await fetch(dataset['config'] ?? '');
    if (!answer.ok) throw new Error(String(answer.status));
    const config = (await answer.json()) as EditorConfig;
    // The form fills the window and brings its own styles.
    document.querySelectorAll('head style, head link[rel="stylesheet"]').forEach((style) => style.remove());
    document.body.replaceChildren();
    await CMS.init({ config: forState(config, state) });
  } catch (error) {
    console.error(error);
    document.querySelector('[data-failed]')?.removeAttribute('hidden');
  }
}
