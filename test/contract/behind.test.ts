import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { defaultsOf, type ParamValues } from '../../src/core/params';
import { HEADERS_ZH_CN } from '../../src/i18n/table-headers';
import { presentationOf } from '../builders/words';
import { faultsIn } from './faults';
import { analyses } from './modules';
import { rowsBehind } from './recount';
import { shops } from './shops';
import { explainedIn } from './topics';

const root = fileURLToPath(new URL('../../src/analyses/', import.meta.url));

/** Analyses whose figures have no rows of their own. */
const NO_ROWS: Readonly<Record<string, string>> = {
  overview: 'each of its figures leads to the lineage, which has the lines of the order file',
  lineage: 'it is what stands behind the figures of the overview: its page lists the lines',
};

/** Figures that cannot be made from rows alone. */
const NOT_FROM_ROWS: Readonly<Record<string, string>> = {
  'association-rules.tested': 'pairs that are no rule are tested and counted, not kept',
  'behaviours.visits': 'visits are counted, not kept one by one',
  'behaviours.tested': 'pairs that are no rule are tested and counted, not kept',
  'trend.direction': 'a slope between all pairs of periods after the season was taken out',
  'clusters.separation': 'the mean of a sample where there are many people',
  'clusters.rules': 'told by a tree that was grown on the people, not by adding rules up',
  'recommendations.trial.hit': 'the people of the trial are counted, not kept',
  'recommendations.trial.base': 'the people of the trial are counted, not kept',
  'recommendations.trial.coverage': 'the lists of the trial are counted, not kept',
  'labels.builder.value': 'who wants no marketing is in the sum and in no list',
  'labels.builder.unknown': 'nobody knows of these people whether the rule holds: they are in no list',
  'data-quality.completeness': 'only some columns are expected to be filled',
  'data-quality.uniqueness': 'a row that two proposals are about counts once',
  'data-quality.validity': 'a row that two proposals are about counts once',
  'data-quality.consistency': 'links and spellings together',
  'data-quality.timeliness': 'days since the last row against what is usual',
};

/** Kpis of pages that say where they lead, and fields of the view models that they are made of. */
interface FigureView {
  readonly what: string;
  readonly value: string;
}
const figuresIn = (view: unknown): FigureView[] => {
  if (typeof view !== 'object' || view === null || ArrayBuffer.isView(view)) return [];
  const isFigure = 'what' in view && 'value' in view && typeof view.what === 'string';
  return [
    ...(isFigure ? [view as FigureView] : []),
    ...Object.values(view).flatMap((inside) => figuresIn(inside)),
  ];
};
const TRIED = { kind: 'column', column: 'rfm:segment', test: { is: 'known' } };
const given: Readonly<Record<string, ParamValues>> = {
  customer: { person: 'p7' },
  labels: { draft: JSON.stringify(TRIED) },
};
/** Columns that the files of a shop name. */
const OWN_COLUMNS = ['income', 'favourite_colour', 'city', 'gender', 'birth_date'];

describe('behind the figures of a page', () => {
  const workspace = shops['of a year with everything in it']!;

  it.each(analyses)('$id are rows, or it is said why not', (analysis) => {
    const { id, definition, messages } = analysis;
    const params = { ...(defaultsOf(definition.params) as ParamValues), ...given[id] };
    const outcome = analysis.compute(workspace, params, () => {});
    if (!outcome.ok) throw new Error(`${outcome.problem.code} ${JSON.stringify(outcome.problem.values)}`);
    const behinds = analysis.behind(outcome.value);
    const topics = Object.keys(behinds).map((figure) => figure.split('.')[0]!);

    expect(topics.length === 0).toBe(id in NO_ROWS);
    expect(topics.filter((topic) => topic !== 'headline' && !messages.en[`what.${topic}`])).toEqual([]);
    const silent = Object.entries(behinds)
      .filter(([, { again }]) => again === null)
      .map(([figure]) => `${id}.${figure}`);
    expect(silent.filter((figure) => !(figure in NOT_FROM_ROWS))).toEqual([]);

    const shared = Object.entries(behinds).filter(([figure]) => figure.includes('.'));
    const own = Object.keys(messages.en).filter((key) => key.startsWith('behind.'));
    expect(own.sort()).toEqual(shared.map(([figure]) => `behind.${figure}`).sort());
    const { say } = presentationOf(definition, messages.en);
    const numbers = analysis.figures(outcome.value, params);
    for (const [figure, { value }] of shared)
      if (Number.isFinite(value)) expect(faultsIn(say(`behind.${figure}`, numbers))).toEqual([]);

    const view = analysis.present(outcome.value, presentationOf(definition, messages.en) as never);
    const literal = readdirSync(`${root}${id}`)
      .filter((name) => name.endsWith('.svelte'))
      .flatMap((name) => explainedIn(readFileSync(`${root}${id}/${name}`, 'utf8')))
      .flatMap(({ widget, topic }) => (widget === 'Kpi' && typeof topic === 'string' ? topic : []));
    const figures = [...literal, ...figuresIn(view).map(({ what }) => what)];
    if (!(id in NO_ROWS)) expect(figures.filter((what) => !topics.includes(what))).toEqual([]);

    const headers = Object.values(behinds).flatMap((behind) =>
      rowsBehind(analysis, outcome.value, behind).columns.map(({ header }) => header),
    );
    expect(headers.filter((header) => !HEADERS_ZH_CN[header] && !OWN_COLUMNS.includes(header))).toEqual([]);
  });
});
