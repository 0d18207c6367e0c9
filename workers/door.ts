import { fail, type Outcome } from '../src/core/outcome';

/** The answer of `work`; what it throws is a bug and crosses the border as `engine/crashed` {message}. */
export async function answer<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    return fail('engine/crashed', { message: error instanceof Error ? error.message : String(error) });
  }
}

/** Least time between two messages of progress: often enough to see it move, seldom enough to cost nothing. */
const INTERVAL_MS = 200;

/** Passes on what arrives first, then at most one every 200 ms, and whatever is `last`. Never waits for the page. */
export function throttled<T>(
  send: (progress: T) => void,
  isLast: (progress: T) => boolean,
  now: () => number = () => performance.now(),
): (progress: T) => void {
  let next = -Infinity;
  return (progress) => {
    const moment = now();
    if (moment < next && !isLast(progress)) return;
    next = moment + INTERVAL_MS;
    send(progress);
  };
}
