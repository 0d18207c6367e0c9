/** A running worker, as the engine needs it; tests stand in for it. */
export interface WorkerHandle<Api> {
  readonly api: Api;
  /** Stops it at once; what it still owed is never answered. */
  terminate(): void;
}

/** Starts a worker. `onCrash` hears what happens outside of any request: a script that does not load or run. */
export type Spawn<Api> = (onCrash: (message: string) => void) => WorkerHandle<Api>;
