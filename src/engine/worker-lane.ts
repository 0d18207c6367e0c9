import { proxy } from 'comlink';
import { fail, type Outcome } from '../core/outcome';
import type { Spawn, WorkerHandle } from './worker-handle';

/** A piece of work for the worker: what to call there, and how it tells its progress. */
type Work<Api, T, P> = (api: Api, report: (progress: P) => void) => Promise<Outcome<T>>;

/**
 * One worker that does one thing after another; started when first needed, and anew after it was stopped. What is
 * cancelled settles at once as `engine/cancelled`: a waiting piece of work is dropped; a running one may still end by
 * itself for as long as the lane has patience, so that what the worker remembers stays, and then ends with its worker.
 * What crashes settles as `engine/crashed` {message}.
 */
export class WorkerLane<Api> {
  readonly #spawn: Spawn<Api>;
  readonly #patience: number;
  #worker: WorkerHandle<Api> | undefined;
  /** Tells the work that runs now that its worker is no more. */
  #crash: ((message: string) => void) | undefined;
  /** Ends when everything that was asked for has ended. */
  #tail: Promise<unknown> = Promise.resolve();

  /** `patience` in milliseconds; 0 ends cancelled work at once. */
  constructor(spawn: Spawn<Api>, patience = 0) {
    this.#spawn = spawn;
    this.#patience = patience;
  }

  /** Progress is told until the outcome is, never after it. */
  run<T, P>(
    work: Work<Api, T, P>,
    signal: AbortSignal,
    onProgress: (progress: P) => void = () => {},
  ): Promise<Outcome<T>> {
    return new Promise((resolve) => {
      const drop = () => resolve(fail('engine/cancelled'));
      if (signal.aborted) return drop();
      signal.addEventListener('abort', drop, { once: true });
      this.#tail = this.#tail.then(async () => {
        if (signal.aborted) return;
        signal.removeEventListener('abort', drop);
        await this.#runNow(work, signal, onProgress, resolve);
      });
    });
  }

  /** Resolves when the lane is free for the next piece of work; the outcome may be told before. */
  #runNow<T, P>(
    work: Work<Api, T, P>,
    signal: AbortSignal,
    onProgress: (progress: P) => void,
    tell: (outcome: Outcome<T>) => void,
  ): Promise<void> {
    return new Promise((free) => {
      let settled = false;
      let ended = false;
      let patience: ReturnType<typeof setTimeout> | undefined;
      const settle = (outcome: Outcome<T>) => {
        settled = true;
        signal.removeEventListener('abort', cancel);
        tell(outcome); // what was told before stays
      };
      const end = (outcome: Outcome<T>) => {
        if (ended) return; // a worker that was given up can still have sent something
        ended = true;
        clearTimeout(patience);
        this.#crash = undefined;
        settle(outcome);
        free();
      };
      // A terminated worker never answers: the lane answers in its place.
      const giveUp = (outcome: Outcome<T>) => {
        if (!ended) this.stop();
        end(outcome);
      };
      const cancel = () => {
        const cancelled = fail('engine/cancelled');
        if (this.#patience === 0) return giveUp(cancelled);
        settle(cancelled);
        patience = setTimeout(() => giveUp(cancelled), this.#patience);
      };
      // It comes by a channel of its own, which the outcome can overtake.
      const report = proxy((progress: P) => {
        if (!settled) onProgress(progress);
      });
      const crash = (message: string) => giveUp(fail('engine/crashed', { message }));

      signal.addEventListener('abort', cancel, { once: true });
      this.#crash = crash;
      try {
        this.#worker ??= this.#start();
        work(this.#worker.api, report).then(end, (error: unknown) => crash(messageOf(error)));
      } catch (error) {
        crash(messageOf(error)); // the browser refuses to start the worker
      }
    });
  }

  /** Starts the worker before there is work for it. */
  warm(): void {
    try {
      this.#worker ??= this.#start();
    } catch {
      // The browser refuses to start it: the first piece of work will say so.
    }
  }

  /** Ends the worker and gives its memory back; what it was doing is never answered. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #start(): WorkerHandle<Api> {
    const worker = this.#spawn((message) => {
      if (this.#worker !== worker) return;
      this.stop();
      this.#crash?.(message);
    });
    return worker;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
