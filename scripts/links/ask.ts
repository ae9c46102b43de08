/** Ask one address whether it is there: politely, in time, and without taking more than the head of the answer. */
import { setTimeout as sleep } from 'node:timers/promises';
import { waitBeforeRetry, type Outcome } from '../../src/domain/links/verdict.ts';

export interface AskOptions {
  userAgent: string;
  /** Milliseconds for one request. */
  timeout: number;
  /** How many redirects are followed. */
  redirects: number;
  /** Waits between tries; a test gives one that does not. */
  wait?: (milliseconds: number) => Promise<unknown>;
}

/** Ask until there is an answer, or until asking again would be rude. */
export async function ask(url: string, options: AskOptions): Promise<Outcome> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await askOnce(url, options);
    const pause = waitBeforeRetry(outcome, tries, Date.now());
    if (pause === undefined) return outcome;
    await (options.wait ?? sleep)(pause);
  }
}

/** HEAD first, as it is the smallest question; hosts that do not like it are asked with GET. */
async function askOnce(url: string, options: AskOptions): Promise<Outcome> {
  const head = await follow(url, 'HEAD', options);
  const clear = head.status !== undefined && ((head.status >= 200 && head.status < 300) || head.status === 429);
  // What did not answer at all would not answer to GET either; a dropped connection may be a dislike of HEAD.
  if (clear || (head.failure !== undefined && head.failure !== 'broken')) return head;
  return follow(url, 'GET', options);
}

async function follow(start: string, method: 'HEAD' | 'GET', { userAgent, timeout, redirects }: AskOptions): Promise<Outcome> {
  const seen = new Set<string>();
  let url = start;
  let permanent = true;
  for (let hops = 0; hops <= redirects; hops += 1) {
    if (seen.has(url)) return { failure: 'loop', to: url };
    seen.add(url);
    let response: Response;
    try {
      response = await fetch(url, {
        method,
        redirect: 'manual',
        signal: AbortSignal.timeout(timeout),
        headers: { 'user-agent': userAgent, accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'accept-language': 'en-US,en;q=0.8' },
      });
    } catch (error) {
      return failureOf(error);
    }
    // The status is all that we want to know. What else would come is refused.
    await response.body?.cancel().catch(() => undefined);
    const { status, headers } = response;
    const moved = url === start ? {} : { to: url, permanent };
    const retryAfter = headers.get('retry-after');
    const location = headers.get('location');
    if (status < 300 || status >= 400 || location === null) return { status, ...moved, ...(retryAfter !== null && { retryAfter }) };
    const next = URL.canParse(location, url) ? new URL(location, url) : undefined;
    if (!next || !/^https?:$/.test(next.protocol)) return { failure: 'bad-redirect', detail: location.slice(0, 80), ...moved };
    permanent &&= status === 301 || status === 308;
    next.hash = '';
    url = next.href;
  }
  return { failure: 'too-many-redirects', to: url };
}

/** What a failed `fetch` means: it puts the cause into `cause`, sometimes several levels deep. */
function failureOf(error: unknown): Outcome {
  for (let one = error; one instanceof Error; one = one.cause) {
    if (one.name === 'TimeoutError') return { failure: 'timeout' };
    const { code } = one as { code?: string };
    if (code === 'ENOTFOUND') return { failure: 'no-host' };
    if (code && !code.startsWith('ERR_')) return { failure: /TIMEOUT|ETIMEDOUT/.test(code) ? 'timeout' : 'broken', detail: code };
  }
  return { failure: 'broken', detail: error instanceof Error ? error.message : String(error) };
}
