import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryColumn } from '../../src/core/table';
import { isoDay, parseIsoDay } from '../../src/core/time';
import type { Workspace } from '../../src/core/workspace';
import { shopOf } from '../../src/domain/own-shop';
import { peopleOf, personOfRows } from '../../src/domain/people';
import {
  BASES,
  NEGATIVE,
  NEUTRAL,
  POSITIVE,
  readByWords,
  SENTIMENTS,
  sentimentsAt,
  UNKNOWN,
} from '../../src/domain/sentiment';
import { polarityOf } from '../../src/domain/sentiment-by-words';
import { reordered, tableOf, workspaceOf, type Cells } from '../builders/workspace';
import { sharedFile } from '../shared';

const DAY = parseIsoDay('2024-01-01');
const feedback = (cells: Readonly<Record<string, Cells>>): Workspace =>
  workspaceOf({ feedback: tableOf('feedback', cells) });
const later = (workspace: Workspace) => sentimentsAt(workspace, Infinity)!;
const readAll = (texts: readonly string[]) => texts.map(readByWords);

describe('words of praise and blame', () => {
  it('are turned round by a "not" near before them in the same clause, in both languages', () => {
    expect(readAll(['Good.', 'Not good', 'not at all bad', 'No, good', 'it isn’t very good'])).toEqual([
      POSITIVE,
      NEGATIVE,
      POSITIVE,
      POSITIVE,
      NEGATIVE,
    ]);
    expect(readAll(['很好吃', '不好吃', '没有那么好吃', '不怎么新鲜', '没问题', '不错', '不，好吃'])).toEqual(
      [POSITIVE, NEGATIVE, NEGATIVE, NEGATIVE, POSITIVE, POSITIVE, POSITIVE],
    );
  });

  it('are counted once each, the longest at each place; nothing of either is neutral', () => {
    expect(polarityOf('物美价廉，送货快，但是包装破损')).toEqual({ praise: 2, blame: 1 });
    expect(polarityOf('Great 👍 but slow :(')).toEqual({ praise: 2, blame: 2 });
    expect(readAll(['', '你好，快递到了吗', 'Which size of this one?', '12345'])).toEqual([
      NEUTRAL,
      NEUTRAL,
      NEUTRAL,
      NEUTRAL,
    ]);
  });

  const waimai = sharedFile('data/waimai_10k.csv');
  it.skipIf(!waimai)('tell 12,000 delivery reviews as well as the README says', () => {
    const rows = readFileSync(waimai!, 'utf8').trimEnd().split(/\r?\n/).slice(1);
    let [decided, right] = [0, 0];
    for (const row of rows) {
      const read = readByWords(row.slice(2));
      if (read === NEUTRAL) continue;
      decided++;
      if ((read === POSITIVE) === (row[0] === '1')) right++;
    }
    expect(rows.length).toBe(11_987);
    expect(decided / rows.length).toBeCloseTo(0.799, 3);
    expect(right / decided).toBeCloseTo(0.879, 3);
    expect(right / rows.length).toBeCloseTo(0.702, 3);
  });

  const english = sharedFile('golden/real/reviews-text/english_sentiment.json');
  it.skipIf(!english)('agree with VADER and AFINN on English as the README says', () => {
    const { rows } = JSON.parse(readFileSync(english!, 'utf8')) as {
      rows: { text: string; same_js: boolean; vader: { compound: number }; afinn: { score: number } }[];
    };
    const own = readAll(rows.map(({ text }) => text));
    const agree = (read: (row: (typeof rows)[number]) => number) =>
      rows.filter((row, i) => own[i] === read(row)).length;
    // The usual limits of the compound score.
    const vader = agree(({ vader: { compound } }) =>
      compound >= 0.05 ? POSITIVE : compound <= -0.05 ? NEGATIVE : NEUTRAL,
    );
    const afinn = agree(({ afinn: { score } }) => Math.sign(score) + 1);
    expect([rows.length, vader, afinn]).toEqual([20, 16, 14]);
  });
});

const golden = sharedFile('golden/real/reviews-text/zh_reviews.csv');
describe('sentiment learnt from the shop’s own answers', () => {
  const reviews = () =>
    readFileSync(golden!, 'utf8')
      .trimEnd()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => ({ rating: line[0] === '1' ? 5 : 1, text: line.slice(2) }));

  it.skipIf(!golden)('reads unrated reviews right in .88 of cases where the majority is .666', () => {
    const rows = reviews();
    const isTest = (i: number) => i % 5 === 0;
    const workspace = feedback({
      rating: rows.map(({ rating }, i) => (isTest(i) ? null : rating)),
      text: rows.map(({ text }) => text),
    });
    const found = later(workspace);
    expect(found.reading).toBe('learned');
    const tests = rows.flatMap((_, i) => (isTest(i) ? i : []));
    const right = tests.filter((i) => found.of[i] === (rows[i]!.rating === 5 ? POSITIVE : NEGATIVE)).length;
    expect(right / tests.length).toBeGreaterThanOrEqual(0.88);
    const { right: held, texts, lower } = found.learned!;
    expect(held / texts).toBeGreaterThan(0.86);
    expect(lower).toBeGreaterThan(found.majority);
    expect(found.words!.right / texts).toBeLessThan(held / texts);
  });
});

describe('the sentiment of a row', () => {
  it('is that of its rating, else satisfaction, else recommendation, else that it is a complaint, else its text', () => {
    const workspace = feedback({
      rating: [2, 3, 4, null, null, null, null, null, null, 9],
      csat: [5, null, null, 3, null, null, null, null, null, null],
      nps: [10, null, null, 0, 6, 9, null, null, null, null],
      kind: [null, null, null, null, null, 'complaint', '投诉', 'review', 'review', null],
      text: ['great', null, 'bad', null, 'great', null, 'great', 'great', null, 'bad'],
    });
    const { of, by } = later(workspace);
    expect(Array.from(of, (s) => SENTIMENTS[s] ?? '-')).toEqual(
      'negative neutral positive neutral negative positive negative positive - negative'.split(' '),
    );
    expect(Array.from(by, (b) => BASES[b] ?? '-')).toEqual(
      'rating rating rating csat nps nps complaint words - words'.split(' '),
    );
  });

  it('is told by the word list where few texts are rated, or where what is learnt is no better than the majority', () => {
    const few = later(feedback({ rating: [5, 1], text: ['good tea', 'bad tea'] }));
    expect(few).toMatchObject({ reading: 'words', texts: 2, learned: null, words: { texts: 2, right: 2 } });
    const count = 200;
    const noise = later(
      feedback({
        rating: Array.from({ length: count }, (_, i) => ((i * 7) % 5 < 2 ? 1 : 5)),
        text: Array.from({ length: count }, (_, i) => `cup ${i % 7} ${i % 11} ${i % 13}`),
      }),
    );
    expect(noise.texts).toBe(count);
    expect(noise.learned).not.toBeNull();
    expect(noise.learned!.lower).toBeLessThanOrEqual(noise.majority);
    expect(noise.reading).toBe('words');
  });

  it('of a text that is repeated counts it once in the trial, so that no text is read by itself', () => {
    const texts = ['fast', 'slow', 'fast'];
    const { words } = later(feedback({ rating: [5, 1, 5], text: texts }));
    expect(words!.texts).toBe(2);
  });
});

describe('the law of', () => {
  const anyRow = fc.record({
    day: fc.option(fc.integer({ min: 0, max: 20 }), { freq: 8 }),
    who: fc.constantFrom('ana', 'ben', null),
    rating: fc.option(fc.integer({ min: 1, max: 5 })),
    text: fc.option(
      fc
        .array(fc.constantFrom('good', 'bad', 'tea', 'cup', 'late', '很好', '慢'), {
          minLength: 1,
          maxLength: 4,
        })
        .map((words) => words.join(' ')),
    ),
  });
  const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 160 });
  type Row = typeof anyRow extends fc.Arbitrary<infer T> ? T : never;
  const shop = (rows: readonly Row[]) =>
    feedback({
      customer_id: rows.map(({ who }) => who),
      created_at: rows.map(({ day }) => (day === null ? null : isoDay(DAY + day))),
      rating: rows.map(({ rating }) => rating),
      text: rows.map(({ text }) => text),
    });

  it('time: rows of the day and later change nothing, and are unknown', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 0, max: 20 }), (rows, day) => {
        const isBefore = (row: Row) => row.day === null || row.day < day;
        const all = sentimentsAt(shop(rows), DAY + day)!;
        const before = sentimentsAt(shop(rows.filter(isBefore)), DAY + day)!;
        expect(Array.from(all.of).filter((_, i) => isBefore(rows[i]!))).toEqual(Array.from(before.of));
        expect(rows.every((row, i) => isBefore(row) || all.of[i] === UNKNOWN)).toBe(true);
        expect({ ...all, of: 0, by: 0 }).toEqual({ ...before, of: 0, by: 0 });
      }),
      { numRuns: 40 },
    );
  });

  it('order and of parts: each row keeps its sentiment', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const workspace = shop(rows);
        const { of, ...rest } = later(workspace);
        const turned = later(
          reordered(workspace, (count) => Array.from({ length: count }, (_, i) => count - 1 - i)),
        );
        expect(Array.from(turned.of).reverse()).toEqual(Array.from(of));
        expect({ ...turned, of: 0, by: 0 }).toEqual({ ...rest, of: 0, by: 0 });
        const anas = rows.flatMap(({ who }, i) => (who === 'ana' ? i : []));
        if (anas.length === 0) return;
        const person = personOfRows(workspace, 'feedback')[anas[0]!]!;
        const included = new Uint8Array(peopleOf(workspace).count);
        included[person] = 1;
        const part = shopOf(workspace, included);
        expect(categoryColumn(part.tables.get('feedback')!, 'customer_id')!.codes.length).toBe(anas.length);
        expect(Array.from(later(part).of)).toEqual(anas.map((i) => of[i]));
      }),
      { numRuns: 40 },
    );
  });
});
