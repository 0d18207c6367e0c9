import { describe, expect, it } from 'vitest';
import { choice, date, int, number, numbers, text } from '../../src/core/params';
import { paramText, readField } from '../../src/ui/param-text';
import { remainingSeconds } from '../../src/ui/remaining-time';
import { stepOf } from '../../src/ui/step';
import { sparklinePaths } from '../../src/ui/sparkline';

describe('a form field', () => {
  it('reads what was typed by the rules of its parameter', () => {
    expect(readField('bins', int({ default: 5, min: 2, max: 10 }), '7')).toEqual({ ok: true, value: 7 });
    expect(readField('cuts', numbers({ maxLength: 3 }), '10; 20 50')).toEqual({
      ok: true,
      value: [10, 20, 50],
    });
    expect(readField('asOf', date(), '')).toEqual({ ok: true, value: '' });
    expect(readField('name', text(), 'Ana')).toEqual({ ok: true, value: 'Ana' });
  });

  it('says what would be a value where the text is none', () => {
    const key = (read: ReturnType<typeof readField>) => (read.ok ? '' : read.key);
    const bins = int({ default: 5, min: 2, max: 10 });
    expect(readField('bins', bins, '11')).toEqual({
      ok: false,
      key: 'field.wholeRange',
      values: { min: 2, max: 10 },
    });
    expect(key(readField('bins', bins, ''))).toBe('field.wholeRange');
    expect(key(readField('share', number({ default: 0.5, min: 0, max: 1 }), 'x'))).toBe('field.range');
    expect(key(readField('cuts', numbers({ maxLength: 3 }), '5 4'))).toBe('field.numbers');
    expect(key(readField('asOf', date(), '2023-02-30'))).toBe('field.date');
    expect(key(readField('map', choice(['a', 'b'], 'a'), 'c'))).toBe('field.value');
  });

  it('shows lists so that they can be read again', () => {
    expect(paramText([10, 20.5])).toBe('10; 20.5');
    expect(readField('cuts', numbers({ maxLength: 3 }), paramText([10, 20.5]))).toEqual({
      ok: true,
      value: [10, 20.5],
    });
  });
});

describe('time left', () => {
  it('is guessed from the mean speed, but not in the first three seconds', () => {
    expect(remainingSeconds(0.5, 2_900)).toBeNull();
    expect(remainingSeconds(0.25, 4_000)).toBe(12);
    expect(remainingSeconds(0.01, 9_000)).toBeNull();
    expect(remainingSeconds(1, 9_000)).toBeNull();
  });
});

describe('sparkline', () => {
  it('stands on zero and breaks where a value is unknown', () => {
    expect(sparklinePaths([0, 10, NaN, 5, 10])).toEqual({
      line: 'M0 26L25 2M75 14L100 2',
      area: 'M0 26L0 26L25 2L25 26ZM75 26L75 14L100 2L100 26Z',
    });
  });

  it('is not drawn from fewer than two values', () => {
    expect(sparklinePaths([3, NaN])).toBeNull();
  });

  it('draws all-equal and all-zero values as a level line', () => {
    expect(sparklinePaths([0, 0])?.line).toBe('M0 26L100 26');
    expect(sparklinePaths([4, 4])?.line).toBe('M0 2L100 2');
  });
});

describe('a step of colour', () => {
  it('is deepest for the greatest share and palest for nothing, a loss and what is not known', () => {
    expect([0.7, 0.45, 0.26, 0.12, 0.05, 0.01, 0, -0.2, NaN].map((share) => stepOf(share, 0.7))).toEqual([
      5, 5, 4, 3, 2, 1, 1, 1, 1,
    ]);
    expect(stepOf(0, 0)).toBe(1);
  });
});
