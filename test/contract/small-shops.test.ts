import { describe, expect, it } from 'vitest';
import { defaultsOf, type ParamValues } from '../../src/core/params';
import { LANGUAGES } from '../../src/i18n/language';
import { presentationOf } from '../builders/words';
import { faultsIn } from './faults';
import { analyses } from './modules';
import { smallShop } from './small-shop';

/** Below these the methods give way to simpler ones: 1 and 5 describe, from 30 on simple formulas, from 100 on pooled models. */
const SIZES = [1, 5, 30, 80];
/** One language a size: that both say the same is held elsewhere. */
const shops = SIZES.map((size, i) => ({
  size,
  workspace: smallShop(size),
  language: LANGUAGES[i % LANGUAGES.length]!,
}));
const given: Readonly<Record<string, ParamValues>> = { customer: { person: 'p00' } };

/** The view says of itself on how much it rests. */
const evidenceOf = (view: unknown): { readonly grade: string; readonly missing: string } | undefined =>
  (view as { readonly evidence?: { readonly grade: string; readonly missing: string } }).evidence;

describe.each(analyses)('$id of a small shop', ({ id, definition, messages, ...analysis }) => {
  it.each(shops)(
    'of $size customers has an answer in sentences, and says what is missing ($language)',
    ({ workspace, language }) => {
      const params = { ...(defaultsOf(definition.params) as ParamValues), ...given[id] };
      const outcome = analysis.compute(workspace, params, () => {});
      const presentation = presentationOf(definition, messages[language], language);
      const { say } = presentation;
      if (!outcome.ok) {
        expect(say(`problem.${outcome.problem.code}`, outcome.problem.values)).toMatch(/[.。！？]$/);
        return;
      }
      const sentences = analysis.explain(outcome.value, params).map(({ key, values }) => say(key, values));
      expect(sentences).not.toEqual([]);
      expect(sentences.flatMap((sentence) => faultsIn(sentence))).toEqual([]);
      for (const sentence of sentences) expect(sentence).toMatch(/[.。！？”）]$/);
      const view = analysis.present(outcome.value, presentation);
      expect(faultsIn(view)).toEqual([]);
      const evidence = evidenceOf(view);
      if (evidence) {
        expect(['C', 'D']).toContain(evidence.grade);
        expect(evidence.missing).not.toBe('');
      }
    },
  );
});
