import type { Spawn } from '../../src/engine/worker-handle';

/** Stands in for workers: counts starts and terminations, and crashes on demand. */
export class FakeWorkers<Api> {
  readonly terminated: number[] = [];
  readonly #crashes: ((message: string) => void)[] = [];
  readonly #apiOf: (worker: number) => Api;

  constructor(apiOf: (worker: number) => Api) {
    this.#apiOf = apiOf;
  }

  get started(): number {
    return this.#crashes.length;
  }

  readonly spawn: Spawn<Api> = (onCrash) => {
    const worker = this.#crashes.push(onCrash) - 1;
    return { api: this.#apiOf(worker), terminate: () => this.terminated.push(worker) };
  };

  crash(worker: number, message: string): void {
    this.#crashes[worker]!(message);
  }
}

/** A promise that the test settles. */
export function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
