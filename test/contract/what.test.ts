import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/i18n/language';
import { analyses } from './modules';
import { explainedIn } from './topics';

const root = fileURLToPath(new URL('../../src/analyses/', import.meta.url));

describe.each(analyses)('What is this? of $id', ({ id, messages }) => {
  const files = readdirSync(`${root}${id}`)
    .filter((name) => name.endsWith('.svelte'))
    .map((name) => ({ name, explained: explainedIn(readFileSync(`${root}${id}/${name}`, 'utf8')) }));

  it('stands beside every figure, chart and panel', () => {
    const silent = files.flatMap(({ name, explained }) =>
      explained.filter(({ topic }) => topic === null).map(({ widget }) => `${name}: ${widget}`),
    );
    expect(silent).toEqual([]);
    expect(files.flatMap(({ explained }) => explained)).not.toEqual([]);
  });

  it('names topics that have a text', () => {
    const literal = files.flatMap(({ explained }) =>
      explained.flatMap(({ topic }) => (typeof topic === 'string' ? topic : [])),
    );
    expect(literal.filter((topic) => messages.en[`what.${topic}`] === undefined)).toEqual([]);
  });

  it.each(LANGUAGES)('says what it is, what it is good for and what it is not, in %s', (language) => {
    const texts = Object.entries(messages[language]).filter(([key]) => key.startsWith('what.'));
    const topics = texts.flatMap(([key]) => /^what\.([^.]+)$/.exec(key)?.[1] ?? []);
    expect(texts.map(([key]) => key).sort()).toEqual(
      topics.flatMap((topic) => [`what.${topic}`, `what.${topic}.for`, `what.${topic}.not`]).sort(),
    );
    for (const [key, text] of texts) expect(text.trim(), key).toMatch(/[.。]$/);
  });
});

describe('the check itself', () => {
  it('finds a panel, a figure and a chart without a topic', () => {
    const source = `{#if a}<Panel title="x"><Kpi label="a" value="1" /></Panel>{/if}{#each b as c}<LineChart {model} />{/each}`;
    expect(explainedIn(source).map(({ widget, topic }) => [widget, topic])).toEqual([
      ['Panel', null],
      ['Kpi', null],
      ['LineChart', null],
    ]);
    expect(explainedIn('<figure><p>x</p></figure>')).toEqual([{ widget: 'figure', topic: null }]);
  });

  it('takes a chart in an explained panel as explained, but not a figure', () => {
    const source = `<Panel title="x" what="a"><BarChart {model} /><Kpi label="a" value="1" /><Kpi what={k.what} /></Panel>`;
    expect(explainedIn(source)).toEqual([
      { widget: 'Panel', topic: 'a' },
      { widget: 'Kpi', topic: null },
      { widget: 'Kpi', topic: { model: true } },
    ]);
  });
});
