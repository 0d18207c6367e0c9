import { describe, expect, it } from 'vitest';
import { defaultsOf, type ParamValues } from '../../src/core/params';
import { LANGUAGES, type Language } from '../../src/i18n/language';
import { presentationOf, sharedWords } from '../builders/words';
import { faultsIn } from './faults';
import { analyses } from './modules';
import { smallShop, withoutAmounts } from './small-shop';

/** Below these the methods give way to simpler ones: 1 and 5 describe, from 30 on simple formulas, from 100 on pooled models. */
const SIZES = [1, 5, 30, 80];
/** One language a size: that both say the same is held elsewhere. */
const shops = SIZES.map((size, i) => ({
  size,
  workspace: smallShop(size),
  language: LANGUAGES[i % LANGUAGES.length]!,
}));
const unpriced = LANGUAGES.map((language) => ({ language, workspace: withoutAmounts(smallShop(30)) }));
const given: Readonly<Record<string, ParamValues>> = { customer: { person: 'p00' } };

/** The view says of itself on how much it rests. */
const evidenceOf = (view: unknown): { readonly grade: string; readonly missing: string } | undefined =>
  (view as { readonly evidence?: { readonly grade: string; readonly missing: string } }).evidence;

describe.each(analyses)('$id of a small shop', ({ id, definition, messages, ...analysis }) => {
  const params = { ...(defaultsOf(definition.params) as ParamValues), ...given[id] };
  const wordsIn = (language: Language) =>
    presentationOf(definition, { ...sharedWords[language], ...messages[language] }, language);

  it.each(shops)(
    'of $size customers has an answer in sentences, and says what is missing ($language)',
    ({ workspace, language }) => {
      const outcome = analysis.compute(workspace, params, () => {});
      const presentation = wordsIn(language);
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

  it.each(unpriced)(
    'whose orders have no amount says so, and never that nothing was paid ($language)',
    ({ workspace, language }) => {
      const outcome = analysis.compute(workspace, params, () => {});
      const presentation = wordsIn(language);
      const { say } = presentation;
      if (!outcome.ok) {
        expect(outcome.problem.code).toBe('amounts/none');
        expect(say(`problem.${outcome.problem.code}`, outcome.problem.values)).toMatch(/[.。]$/);
        return;
      }
      const sentences = analysis.explain(outcome.value, params).map(({ key, values }) => say(key, values));
      for (const { code, values } of outcome.notes) sentences.push(say(`problem.${code}`, values));
      for (const sentence of sentences) expect(sentence).not.toMatch(/—|£|NaN/);
      const view = analysis.present(outcome.value, presentation);
      expect(faultsIn(view)).toEqual([]);
      expect(JSON.stringify(view)).not.toMatch(/£0/);
    },
  );
});
