import type { APIRoute, GetStaticPaths } from 'astro';
import { changes, type StateChanges } from '../../../catalog/changes.ts';
import { daysOf } from '../../../domain/changes.ts';
import { stateText } from '../../../i18n/changes.ts';
import { calendarOf } from '../_feed.ts';

// A calendar without events is not valid, so only states with a known day have one.
export const getStaticPaths = (async () => {
  const { states } = await changes();
  return states.filter((state) => daysOf(state.changes).length > 0).map((state) => ({ params: { state: state.slug }, props: { state } }));
}) satisfies GetStaticPaths;

/** The changes of one state whose day is known. */
export const GET: APIRoute<{ state: StateChanges }> = ({ props, site }) =>
  calendarOf(props.state.changes, stateText(props.state.code), site);
