import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ParamValues } from '../../src/core/params';
import { HEADERS_ZH_CN } from '../../src/i18n/table-headers';
import { presentationOf } from '../builders/words';
import { faultsIn } from './faults';
import type { Analysis } from './modules';
import { rowsBehind } from './recount';
import { chartTopicsIn, explainedIn } from './topics';

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

/** Charts whose rows are not among the tables of the result. */
const NO_CHART_ROWS: Readonly<Record<string, string>> = {
  'data-quality.distribution': 'a column before and after a step, read from the files when a step is opened',
  'sequences.waits': 'the waits of the rule that is open are drawn in bands, not kept one by one',
};

/** A single figure of a view model. */
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
/** Columns that the files of a shop name. */
const OWN_COLUMNS = ['income', 'favourite_colour', 'city', 'gender', 'birth_date'];

/**
 * What is missing behind the figures of a shop that knows everything: each single figure of the page has rows, each of
 * them a formula, and where the rows cannot give it again it is said here why not.
 */
export function missingBehind(analysis: Analysis, result: unknown, params: ParamValues): string[] {
  const { id, definition, messages } = analysis;
  const behinds = Object.entries(analysis.behind(result));
  if (behinds.length === 0) return id in NO_ROWS ? [] : ['nothing behind its figures'];
  const topics = behinds.map(([figure]) => figure.split('.')[0]!);
  const presentation = presentationOf(definition, messages.en);
  const numbers = analysis.figures(result, params);
  return [
    ...singleFigures(id, analysis.present(result, presentation as never))
      .filter((topic) => !topics.includes(topic))
      .map((topic) => `no rows behind ${topic}`),
    ...chartsOf(id)
      .filter((topic) => !topics.includes(topic) && !(`${id}.${topic}` in NO_CHART_ROWS))
      .map((topic) => `no rows behind the chart ${topic}`),
    ...behinds.flatMap(([figure, behind]) => [
      ...(behind.again === null && !(`${id}.${figure}` in NOT_FROM_ROWS)
        ? [`${figure} is not counted again`]
        : []),
      ...formulaFaults(figure),
      ...rowsBehind(analysis, result, behind)
        .columns.map(({ header }) => header)
        .filter((header) => !HEADERS_ZH_CN[header] && !OWN_COLUMNS.includes(header))
        .map((header) => `no Chinese word for the column ${header}`),
    ]),
  ];

  function formulaFaults(figure: string): string[] {
    if (figure === 'headline') return [];
    const key = figure.includes('.') ? `behind.${figure}` : `what.${figure}`;
    if (!messages.en[key]) return [`no message ${key}`];
    return faultsIn(presentation.say(key, numbers)).map((fault) => `${key}: ${fault}`);
  }
}

const sourcesOf = (id: string): string[] =>
  readdirSync(`${root}${id}`)
    .filter((name) => name.endsWith('.svelte'))
    .map((name) => readFileSync(`${root}${id}/${name}`, 'utf8'));

/** Topics of the charts of a page, those of its own panels. */
const chartsOf = (id: string): string[] =>
  sourcesOf(id)
    .filter((source) => source.includes('Chart '))
    .flatMap(chartTopicsIn);

/** Topics of the single figures of a page: those its views name, and those of its view model. */
function singleFigures(id: string, view: unknown): string[] {
  const literal = sourcesOf(id)
    .filter((source) => source.includes('<Kpi'))
    .flatMap(explainedIn)
    .flatMap(({ widget, topic }) => (widget === 'Kpi' && typeof topic === 'string' ? topic : []));
  return [...literal, ...figuresIn(view).map(({ what }) => what)];
}
