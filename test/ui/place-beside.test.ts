import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/ui/place-beside';

const at = (left: number, top: number) => ({ left, top, bottom: top + 20 });
const sheet = { width: 300, height: 200, windowWidth: 1000, windowHeight: 800 };

describe('a sheet beside its button', () => {
  it('stands below it, a little to the left', () => {
    expect(placeOf({ ...sheet, anchor: at(400, 100) })).toEqual({ left: 392, top: 128 });
  });
  it('stays within the sides of the window', () => {
    expect(placeOf({ ...sheet, anchor: at(990, 100) }).left).toBe(692);
    expect(placeOf({ ...sheet, anchor: at(2, 100) }).left).toBe(8);
  });
  it('stands above it where there is no room below', () => {
    expect(placeOf({ ...sheet, anchor: at(400, 700) }).top).toBe(492);
  });
  it('covers it where there is room neither below nor above', () => {
    expect(placeOf({ ...sheet, height: 780, anchor: at(400, 400) }).top).toBe(12);
    expect(placeOf({ ...sheet, height: 900, anchor: at(400, 400) }).top).toBe(8);
  });
});
