import { describe, expect, it } from 'vitest';
import type { ActionView, CellView, SegmentRow } from '../../../src/analyses/rfm/present';
import { callsOf, isRowSelected, isSelected } from '../../../src/analyses/rfm/selection';

const row = (id: string, position: number) =>
  ({ id, selection: { kind: 'segments', segments: [position] } }) as unknown as SegmentRow;
const cell = (cell: number, segment: string | null) => ({ cell, segment }) as unknown as CellView;
const action = (role: string) => ({ role }) as unknown as ActionView;
const segments = [row('champions', 0), row('at-risk', 7)];

describe('what is selected', () => {
  it('is the chosen cell alone, or every cell of the chosen segments', () => {
    const atRisk = { kind: 'segments', segments: [7, 8] } as const;
    expect(isSelected(cell(3, 'champions'), segments, { kind: 'cell', cell: 3 })).toBe(true);
    expect(isSelected(cell(4, 'champions'), segments, { kind: 'cell', cell: 3 })).toBe(false);
    expect(isSelected(cell(12, 'at-risk'), segments, atRisk)).toBe(true);
    expect(isSelected(cell(4, 'champions'), segments, atRisk)).toBe(false);
    expect(isSelected(cell(4, null), segments, atRisk)).toBe(false);
  });

  it('marks no single segment where everybody or one cell is shown', () => {
    expect(isRowSelected(segments[0]!, { kind: 'all' })).toBe(false);
    expect(isRowSelected(segments[0]!, { kind: 'cell', cell: 0 })).toBe(false);
    expect(isRowSelected(segments[1]!, { kind: 'segments', segments: [7, 8] })).toBe(true);
  });
});

describe('the actions under the headline', () => {
  const roles = (...given: string[]) => callsOf(given.map(action)).map(({ role }) => role);

  it('are the win-back that the headline speaks of, then thanks to the best', () => {
    expect(roles('reactivate', 'wake', 'win-back', 'best')).toEqual(['win-back', 'best']);
  });

  it('are the first ones where there is nobody to win back or to thank', () => {
    expect(roles('second', 'wake', 'keep')).toEqual(['second', 'wake']);
    expect(roles('best')).toEqual(['best']);
    expect(roles()).toEqual([]);
  });
});
