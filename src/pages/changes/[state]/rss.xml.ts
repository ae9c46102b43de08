import type { APIRoute, GetStaticPaths } from 'astro';
import { changes, type StateChanges } from '../../../catalog/changes.ts';
import { stateText } from '../../../i18n/changes.ts';
import { feedOf } from '../_feed.ts';

export const getStaticPaths = (async () => {
  const { states } = await changes();
  return states.map((state) => ({ params: { state: state.slug }, props: { state } }));
}) satisfies GetStaticPaths;

/** The changes of one state. */
export const GET: APIRoute<{ state: StateChanges }> = ({ props, site }) => feedOf(props.state.changes, stateText(props.state.code), site);
