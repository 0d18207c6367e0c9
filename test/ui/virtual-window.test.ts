import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrollHeight, scrollTopFor, virtualWindow } from '../../src/ui/virtual-window';

const table = fc.record({
  rowCount: fc.integer({ min: 0, max: 5_000_000 }),
  rowHeight: fc.integer({ min: 20, max: 80 }),
  viewHeight: fc.integer({ min: 100, max: 2000 }),
  way: fc.double({ min: 0, max: 1, noNaN: true }),
});
/** A scrolled position between the top and the end. */
const scrolled = (rowCount: number, rowHeight: number, viewHeight: number, way: number): number =>
  way * Math.max(0, scrollHeight(rowCount, rowHeight) - viewHeight);

describe('virtual window', () => {
  it('gives a short list its true place: row r begins at r × height', () => {
    expect(virtualWindow(1000, 40, 4000, 400)).toEqual({ first: 92, end: 119, above: 3680, below: 35240 });
  });

  it('always fills the view with rows, whatever the length and the position', () => {
    fc.assert(
      fc.property(table, ({ rowCount, rowHeight, viewHeight, way }) => {
        const scrollTop = scrolled(rowCount, rowHeight, viewHeight, way);
        const { first, end, above } = virtualWindow(rowCount, rowHeight, scrollTop, viewHeight);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(rowCount);
        // A millionth of a pixel is the rounding of positions near 16 million.
        if (first > 0) expect(above).toBeLessThanOrEqual(scrollTop + 1e-6);
        const bottom = above + (end - first) * rowHeight;
        const wanted = Math.min(scrollTop + viewHeight, scrollHeight(rowCount, rowHeight));
        expect(bottom).toBeGreaterThanOrEqual(wanted - 1e-6);
        expect(end - first).toBeLessThan(viewHeight / rowHeight + 20);
      }),
    );
  });

  it('keeps the whole as high as the scroll bar believes', () => {
    fc.assert(
      fc.property(table, ({ rowCount, rowHeight, viewHeight, way }) => {
        const scrollTop = scrolled(rowCount, rowHeight, viewHeight, way);
        const { first, end, above, below } = virtualWindow(rowCount, rowHeight, scrollTop, viewHeight);
        const whole = above + (end - first) * rowHeight + below;
        // A scaled list may end by the rows kept spare below the last position.
        expect(Math.abs(whole - scrollHeight(rowCount, rowHeight))).toBeLessThan(20 * rowHeight);
        if (rowCount * rowHeight <= 16_000_000) expect(whole).toBeCloseTo(rowCount * rowHeight, 4);
      }),
    );
  });

  it('reaches the first row at the top and the last at the end, in ten million rows too', () => {
    const end = scrollHeight(10_000_000, 40) - 600;
    expect(virtualWindow(10_000_000, 40, 0, 600).first).toBe(0);
    expect(virtualWindow(10_000_000, 40, end, 600).end).toBe(10_000_000);
  });

  it('scrolls to a row so that it lies in view', () => {
    fc.assert(
      fc.property(table, fc.double({ min: 0, max: 1, noNaN: true }), (t, pick) => {
        fc.pre(t.rowCount > 0);
        const row = Math.min(t.rowCount - 1, Math.floor(pick * t.rowCount));
        const from = scrolled(t.rowCount, t.rowHeight, t.viewHeight, t.way);
        const scrollTop = scrollTopFor(row, t.rowCount, t.rowHeight, from, t.viewHeight);
        const { first, end, above } = virtualWindow(t.rowCount, t.rowHeight, scrollTop, t.viewHeight);
        expect(row).toBeGreaterThanOrEqual(first);
        expect(row).toBeLessThan(end);
        const top = above + (row - first) * t.rowHeight;
        expect(top).toBeGreaterThanOrEqual(scrollTop - 1e-3);
        expect(top + t.rowHeight).toBeLessThanOrEqual(scrollTop + t.viewHeight + 1e-3);
      }),
    );
  });

  it('does not move for a row that is already in view', () => {
    expect(scrollTopFor(102, 1000, 40, 4000, 400)).toBe(4000);
  });
});
