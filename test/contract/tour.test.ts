import { describe, expect, it } from 'vitest';
import { PLACES } from '../../src/app/places';
import { STOPS } from '../../src/app/tour/stops';
import { LANGUAGES } from '../../src/i18n/language';
import { en } from '../../src/i18n/messages/en';
import { zhCN } from '../../src/i18n/messages/zh-CN';
import { analyses } from './modules';

const shared: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, 'zh-CN': zhCN };
const pages = PLACES.flatMap((place) => [{ path: place.path, analysis: null }, ...place.pages]);

describe.each(STOPS)('the stop $id of the tour', ({ id, path, analysis }) => {
  it('is a page of the app', () => {
    const page = pages.findLast((each) => each.path === path);
    // Home composes its page of the overview.
    expect(page?.analysis).toBe(id === 'home' ? null : analysis);
  });

  it.each(LANGUAGES)('says what is there and one thing to try, in %s', (language) => {
    const own = analysis && analyses.find((each) => each.id === analysis)!.messages[language];
    const said = own
      ? [own['tour'], own['tour.try']]
      : [`tour.${id}`, `tour.${id}.try`].map((key) => shared[language]![key]);
    for (const text of [...said, shared[language]![`tour.${id}.title`]]) expect(text).toMatch(/\S/);
  });

  it('has no number written in its words', () => {
    const messages = analyses.find((each) => each.id === analysis)?.messages ?? shared;
    for (const language of LANGUAGES) {
      const key = analysis ? 'tour' : `tour.${id}`;
      const words = `${messages[language]![key]} ${messages[language]![`${key}.try`]}`.replace(
        /\{[^{}]*\}/g,
        '',
      );
      expect(words).not.toMatch(/\d/);
    }
  });
});

it('the tour has about half a minute for each of its stops', () => {
  expect(STOPS.length).toBeLessThanOrEqual(12);
  expect(new Set(STOPS.map(({ id }) => id)).size).toBe(STOPS.length);
});
