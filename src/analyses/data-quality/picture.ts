import type { Format } from '../../core/format';
import type { Say } from '../contract';
import type { Bins } from './result';

/** Values before and after a step, side by side in the same bins. */
export interface PictureView {
  /** One a bin. */
  readonly labels: readonly string[];
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Said where the bins widen. */
  readonly note: string;
}

export interface Picture {
  readonly bins: Bins;
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly isMoney: boolean;
}

/** The picture with its bins named. */
export function pictureOf({ bins, before, after, isMoney }: Picture, format: Format, say: Say): PictureView {
  const note = bins.scale === 'log' ? say('picture.log') : '';
  return { labels: labelsOf(bins, isMoney, format, say), before, after, note };
}

function labelsOf({ scale, edges, texts }: Bins, isMoney: boolean, format: Format, say: Say): string[] {
  if (scale === 'texts') return [...texts, say('picture.others')];
  const lower = edges.slice(0, -1);
  const isWhole = lower.every((edge, i) => Number.isInteger(edge) && edges[i + 1] === edge + 1);
  if (isWhole) return lower.map((edge) => format.number(edge));
  const text = (edge: number) => (isMoney ? format.moneyShort(edge) : format.short(edge));
  return lower.map((edge, i) => say('picture.range', { from: text(edge), to: text(edges[i + 1]) }));
}
