import type { FrameApi } from '../../workers/api';
import type { Encoding, Frame, PreparedFrame, Scaling } from '../core/frame';
import type { Outcome } from '../core/outcome';
import { spawnFrame } from './spawn';
import type { Spawn } from './worker-handle';
import { WorkerLane } from './worker-lane';

/**
 * Prepares tables for models in a worker of its own, which loads danfojs with its first table; an earlier request that
 * is still under way is given up. Problems: `engine/cancelled`, `engine/crashed` {message}, `frame/too-many-rows` {limit}.
 */
export class FrameEngine {
  readonly #lane: WorkerLane<FrameApi>;
  #abort: AbortController | undefined;

  constructor(spawn: Spawn<FrameApi> = spawnFrame) {
    this.#lane = new WorkerLane(spawn);
  }

  prepare(frame: Frame, encoding: Encoding, scaling: Scaling): Promise<Outcome<PreparedFrame>> {
    this.#abort?.abort();
    this.#abort = new AbortController();
    return this.#lane.run((api) => api.prepare(frame, encoding, scaling), this.#abort.signal);
  }
}
