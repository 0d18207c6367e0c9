import { tableOfRows, type ExportTable } from '../../core/export-table';
import { writeRule } from '../../core/label-text';
import { levelText } from '../../core/levels';
import { isoDay } from '../../core/time';
import { YES } from '../../domain/labels/truth';
import type { TableIdOf } from '../contract';
import { knownName } from '../people';
import type { definition } from './definition';
import { peopleOf } from './people';
import type { LabelsResult, LabelSummary } from './result';

/** The tables of the page; lists of people leave out who wants no marketing. */
export function tabulate(result: LabelsResult, table: TableIdOf<typeof definition>): ExportTable {
  switch (table) {
    case 'labels':
      return tableOfRows(result.labels, [
        ['label', ({ label }) => label.name],
        ['rule', ({ label }) => writeRule(label.rule)],
        ['scenario', ({ label }) => label.scenario || null],
        ['owner', ({ label }) => label.owner || null],
        ['members', ({ members }) => members],
        ['share_of_people', ({ members }) => members / result.people.count],
        ['unknown', ({ unknown }) => unknown],
        ['net_spend', ({ spend }) => spend],
        ['share_of_spend', ({ spend }) => (result.spend > 0 ? spend / result.spend : null)],
        ['gained', ({ gained }) => gained],
        ['lost', ({ lost }) => lost],
        ['compared_with', () => isoDay(result.before)],
        ['saved_at', ({ label }) => label.savedAt],
      ]);
    case 'members':
      return membersTable(result);
    case 'changes':
      return changesTable(result);
    case 'history':
      return tableOfRows(
        result.labels.flatMap(({ label }) =>
          [...label.earlier, label].map((each) => ({ id: label.id, ...each })),
        ),
        [
          ['label_id', ({ id }) => id],
          ['saved_at', ({ savedAt }) => savedAt],
          ['label', ({ name }) => name],
          ['rule', ({ rule }) => writeRule(rule)],
          ['scenario', ({ scenario }) => scenario || null],
          ['owner', ({ owner }) => owner || null],
        ],
      );
    case 'tried':
      return peopleTable(result, peopleOf(result, { kind: 'draft' }, 'key', false));
    case 'proposals':
      return tableOfRows(result.proposals, [
        ['proposal', ({ id }) => id],
        ['subject', ({ subject }) => subject || null],
        ['rule', ({ rule }) => writeRule(rule)],
        ['members', ({ members }) => members],
        ['net_spend', ({ spend }) => spend],
      ]);
  }
}

/** One row for each label of each person who may be written to. */
function membersTable(result: LabelsResult): ExportTable {
  return pairsTable(result, ({ truth }, i) => (truth[i] === YES ? '' : null), []);
}

function changesTable(result: LabelsResult): ExportTable {
  const change = ({ truth, truthBefore }: LabelSummary, i: number): string | null => {
    if ((truth[i] === YES) === (truthBefore[i] === YES)) return null;
    return truth[i] === YES ? 'gained' : 'lost';
  };
  return pairsTable(result, change, ['change']);
}

function pairsTable(
  result: LabelsResult,
  told: (label: LabelSummary, i: number) => string | null,
  headers: readonly string[],
): ExportTable {
  const { people, labels } = result;
  const allowed = peopleOf(result, { kind: 'all' }, 'key', false);
  const rows = labels.flatMap((label) =>
    Array.from(allowed).flatMap((i) => {
      const text = told(label, i);
      return text === null ? [] : [{ label: label.label.name, i, text }];
    }),
  );
  return tableOfRows(rows, [
    ['label', ({ label }) => label],
    ['customer_id', ({ i }) => levelText(people.keys, i)],
    ...headers.map((header) => [header, ({ text }: { readonly text: string }) => text] as const),
  ]);
}

/** Some people, with all their labels. */
export function peopleTable({ people, labels }: LabelsResult, rows: Uint32Array): ExportTable {
  const namesOf = (i: number): string =>
    labels
      .filter(({ truth }) => truth[i] === YES)
      .map(({ label }) => label.name)
      .join('; ');
  return tableOfRows(Array.from(rows), [
    ['customer_id', (i) => levelText(people.keys, i)],
    ['name', (i) => knownName(people, i)],
    ['labels', (i) => namesOf(i) || null],
    ['orders', (i) => people.orders[i]!],
    ['net_spend', (i) => people.spend[i]!],
    ['days_since_last_order', (i) => people.days[i]!],
    ['wants_no_marketing', (i) => (people.refused[i] === 1 ? 'yes' : 'no')],
  ]);
}
