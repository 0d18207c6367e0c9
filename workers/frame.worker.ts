/** A table of people in, a table of numbers for a model out. */
import { expose } from 'comlink';
import { prepareFrame } from '../src/adapters/danfo/prepare-frame';
import { MOST_FRAME_ROWS } from '../src/core/frame';
import { fail, ok } from '../src/core/outcome';
import type { FrameApi } from './api';
import { answer } from './door';

const service: FrameApi = {
  prepare: (frame, encoding, scaling) =>
    answer(async () =>
      frame.rowCount > MOST_FRAME_ROWS
        ? fail('frame/too-many-rows', { limit: MOST_FRAME_ROWS })
        : ok(prepareFrame(frame, encoding, scaling)),
    ),
};
expose(service);
