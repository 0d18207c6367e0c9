/** What waits for its turn, in the order in which it came. */
const waiting = new Set<() => void>();

/**
 * Calls `work` in a task of its own, after everything that came before it has had one: a page of many parts is made
 * part by part, and answers a click in between. Gives what calls it off.
 */
export function inTurn(work: () => void): () => void {
  if (waiting.size === 0) ask();
  waiting.add(work);
  return () => void waiting.delete(work);
}

/** A message to oneself comes at once; from the fifth timer in a row on each would wait 4 ms (HTML standard, timers). */
const { port1, port2 } = new MessageChannel();
const ask = (): void => port2.postMessage(null);
port1.onmessage = () => {
  const [work] = waiting;
  if (work === undefined) return;
  waiting.delete(work);
  if (waiting.size > 0) ask();
  work();
};
