import type { Encoding, Frame, PreparedFrame, Scaling } from '../core/frame';
import type { Outcome } from '../core/outcome';
import { FrameEngine } from '../engine/frame-engine';

let engine: FrameEngine | undefined;

/** A table as numbers for a model; the worker starts with the first one that is asked for. */
export const prepareFrame = (
  frame: Frame,
  encoding: Encoding,
  scaling: Scaling,
): Promise<Outcome<PreparedFrame>> => (engine ??= new FrameEngine()).prepare(frame, encoding, scaling);
