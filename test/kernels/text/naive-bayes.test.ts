import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gramsOf } from '../../../src/kernels/text/grams';
import {
  bayesClass,
  bayesScores,
  heldOutClasses,
  learnBayes,
  type Documents,
} from '../../../src/kernels/text/naive-bayes';
import { sharedFile } from '../../shared';

const documentsOf = (texts: readonly string[]): Documents & { readonly names: readonly string[] } => {
  const numbers = new Map<string, number>();
  const starts = new Uint32Array(texts.length + 1);
  const features: number[] = [];
  texts.forEach((text, d) => {
    for (const gram of gramsOf(text)) {
      if (!numbers.has(gram)) numbers.set(gram, numbers.size);
      features.push(numbers.get(gram)!);
    }
    starts[d + 1] = features.length;
  });
  const names = [...numbers.keys()];
  return { starts, features: Int32Array.from(features), vocabulary: numbers.size, names };
};

const reviews = sharedFile('golden/real/reviews-text/zh_reviews.csv');
const expectedFile = sharedFile('golden/real/reviews-text/zh_expected.json');

describe('delivery reviews in Chinese', () => {
  it.skipIf(!reviews || !expectedFile)(
    'are told apart as scikit-learn tells them: accuracy .88 where the majority is .666',
    () => {
      const { naive_bayes_alpha1: expected, ...all } = JSON.parse(readFileSync(expectedFile!, 'utf8'));
      const rows = rowsOf(readFileSync(reviews!, 'utf8'));
      expect(rows.length).toBe(all.n);
      const documents = documentsOf(rows.map(({ text }) => text));
      const labels = Int8Array.from(rows, ({ label }) => label);
      const isTest = Uint8Array.from(rows, (_, i) => Number(i % 5 === 0));
      const model = learnBayes(documents, labels, 2, isTest);
      expect(model.learnt).toBe(all.vocabulary);
      expected.log_prior.forEach((value: number, c: number) =>
        expect(model.logPrior[c]).toBeCloseTo(value, 12),
      );
      const confusion = [0, 0, 0, 0];
      const odds: number[] = [];
      rows.forEach(({ label }, d) => {
        if (!isTest[d]) return;
        confusion[label * 2 + bayesClass(model, documents, d)]!++;
        const [negative, positive] = bayesScores(model, documents, d);
        odds.push(positive! - negative!);
      });
      expect(confusion).toEqual(expected['confusion_[tn,fp,fn,tp]']);
      expect((confusion[0]! + confusion[3]!) / odds.length).toBe(expected.accuracy);
      expected.first10_log_odds_pos_minus_neg.forEach((value: number, k: number) =>
        // Sums of logarithms in another order: the closed-form tolerance of the reference.
        expect(Math.abs(odds[k]! - value)).toBeLessThan(1e-10 * Math.max(1, Math.abs(value))),
      );
      for (const { t, llr } of [...expected.most_positive_20, ...expected.most_negative_20]) {
        const first = documents.names.indexOf(t) * 2;
        expect(model.logLikelihood[first + 1]! - model.logLikelihood[first]!, t).toBeCloseTo(llr, 10);
      }
    },
  );
});

/** A label, a comma, a text that may stand in quotes. */
const rowsOf = (csv: string): { label: number; text: string }[] =>
  csv
    .trimEnd()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => ({
      label: Number(line[0]),
      text: line
        .slice(2)
        .replace(/^"(.*)"$/, '$1')
        .replaceAll('""', '"'),
    }));

describe('naive Bayes', () => {
  const anyTexts = fc.array(
    fc.record({
      text: fc
        .array(fc.constantFrom('good', 'bad', 'slow', 'tea', 'the'), { maxLength: 6 })
        .map((words) => words.join(' ')),
      label: fc.integer({ min: -1, max: 2 }),
      fold: fc.integer({ min: 0, max: 2 }),
    }),
    { minLength: 1, maxLength: 20 },
  );

  it('scores each document by the counts that going through the others gives', () => {
    fc.assert(
      fc.property(anyTexts, (rows) => {
        const documents = documentsOf(rows.map(({ text }) => text));
        const labels = Int8Array.from(rows, ({ label }) => label);
        const found = heldOutClasses(
          documents,
          labels,
          3,
          Uint8Array.from(rows, ({ fold }) => fold),
          3,
          rows.flatMap(({ label }, d) => (label >= 0 ? d : [])),
        );
        rows.forEach(({ text, label, fold }, d) => {
          if (label < 0) return void expect(found[d]).toBe(-1);
          const others = rows.filter((row) => row.fold !== fold && row.label >= 0);
          if (others.length === 0) return;
          const scores = [0, 1, 2].map((c) => scoreByHand(gramsOf(text), others, c));
          const best = Math.max(...scores);
          // Equals may be told apart by rounding: any of them will do.
          expect(scores[found[d]!]).toBeGreaterThan(best - 1e-9);
        });
      }),
      { numRuns: 60 },
    );
  });

  function scoreByHand(grams: string[], rows: { text: string; label: number }[], c: number): number {
    const own = rows.filter(({ label }) => label === c);
    if (own.length === 0) return -Infinity;
    const documents = rows.map(({ text }) => gramsOf(text));
    const known = [...new Set(documents.flat())].filter(
      (gram) => documents.filter((each) => each.includes(gram)).length >= 2,
    );
    const ofClass = own.flatMap(({ text }) => gramsOf(text)).filter((gram) => known.includes(gram));
    return grams
      .filter((gram) => known.includes(gram))
      .reduce(
        (sum, gram) =>
          sum +
          Math.log((ofClass.filter((each) => each === gram).length + 1) / (ofClass.length + known.length)),
        Math.log(own.length / rows.length),
      );
  }
});

describe('what a text is made of', () => {
  it('is words and pairs of them, in Han letters and pairs of them', () => {
    expect(gramsOf('Not  GOOD, it’s broken')).toEqual([
      'not',
      'good',
      'it’s',
      'broken',
      'not good',
      'good it’s',
      'it’s broken',
    ]);
    expect(gramsOf('太慢了，App!')).toEqual('太 慢 了 a p p 太慢 慢了 了a ap pp'.split(' '));
    expect(gramsOf(' … ')).toEqual([]);
  });
});
