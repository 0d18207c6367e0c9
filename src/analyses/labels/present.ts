import type { Format } from '../../core/format';
import type { Condition, Label } from '../../core/label';
import { MS_PER_DAY, wallClock } from '../../core/time';
import { YES } from '../../domain/labels/truth';
import type { Presentation, Say } from '../contract';
import { evidenceView, type EvidenceView } from '../evidence';
import { peopleRows, type PeopleList, type PersonRow } from '../people';
import { timeView, type TimeView } from '../time-view';
import { builderView, type BuilderView } from './builder';
import type { definition } from './definition';
import { changesSince, membershipOf, remembering, type LabelMemory } from './memory';
import { peopleOf, type LabelSelection } from './people';
import type { LabelsResult, LabelSummary, Matches, Proposal } from './result';
import { ruleWords, type Vocabulary } from './rule-words';
import { peopleTable } from './tabulate';

/** Everything the page shows below its headline, in the reader's words. */
export interface LabelsView {
  readonly evidence: EvidenceView;
  readonly time: TimeView;
  readonly rows: readonly LabelRow[];
  readonly caption: string;
  readonly labels: readonly Label[];
  readonly draft: DraftView | null;
  readonly proposals: readonly ProposalView[];
  readonly builder: BuilderView;
  readonly asOf: number;
  words(rule: Condition): string;
  people(selection: LabelSelection, withRefused: boolean): PeopleView;
  /** What is to be kept after this was seen; null where nothing is. */
  remember(kept: unknown): LabelMemory | null;
  /** What another import changed, of a memory that `remember` gave. */
  changes(memory: LabelMemory | null): ChangesView | null;
}

export interface LabelRow {
  readonly id: string;
  readonly label: Label;
  readonly name: string;
  readonly rule: string;
  readonly scenario: string;
  readonly owner: string;
  readonly members: string;
  readonly share: string;
  readonly bar: number;
  readonly value: string;
  readonly gained: string;
  readonly lost: string;
  readonly unknown: string;
  readonly saved: string;
  readonly history: readonly { readonly when: string; readonly name: string; readonly rule: string }[];
  /** What is wrong with it; '' where nothing is. */
  readonly problem: string;
}

export interface DraftView {
  readonly figures: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: string;
    readonly note: string;
  }[];
  readonly missing: string;
}

export interface ProposalView {
  readonly key: string;
  readonly name: string;
  readonly why: string;
  readonly rule: string;
  readonly condition: Condition;
  readonly count: string;
}

export interface PeopleView extends PeopleList<CustomerRow> {
  /** How many were left out because they want no marketing; '' for none. */
  readonly leftOut: string;
}

export interface CustomerRow extends PersonRow {
  readonly labels: string;
  readonly days: string;
  readonly orders: string;
  readonly spend: string;
}

type RowsSelection = Extract<LabelSelection, { kind: 'rows' }>;
export interface ChangesView {
  readonly caption: string;
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly gained: string;
    readonly lost: string;
    readonly note: string;
    readonly came: RowsSelection;
    readonly left: RowsSelection;
  }[];
}

/** The view of a result; no arithmetic is left to the markup. */
export function present(
  result: LabelsResult,
  { display, format, say }: Presentation<typeof definition>,
): LabelsView {
  const byId = new Map(result.columns.map((column) => [column.id, column]));
  const vocabulary: Vocabulary = { format, say, find: (id) => byId.get(id) };
  return {
    evidence: evidenceView(result.evidence, say),
    time: timeView(result, say),
    rows: result.labels.map((label) => rowOf(result, label, vocabulary)),
    caption: say('labels.caption', { people: result.people.count, asOf: result.asOf * MS_PER_DAY }),
    labels: result.labels.map(({ label }) => label),
    draft: result.draft && {
      figures: figuresOf(result, result.draft, format, say),
      missing: missingText(result.draft.missing, say),
    },
    proposals: result.proposals.map((proposal) => proposalView(result, proposal, vocabulary)),
    builder: builderView(result, format, say),
    asOf: result.asOf,
    words: (rule) => ruleWords(rule, vocabulary),
    people: (selection, withRefused) =>
      peopleView(
        result,
        selection,
        peopleOf(result, selection, display.peopleSort, withRefused),
        withRefused,
        {
          format,
          say,
        },
      ),
    remember(kept) {
      const seen = membershipOf(result);
      return seen && remembering(kept, seen);
    },
    changes: (memory) => changesView(result, memory, format, say),
  };
}

const missingText = (missing: readonly string[], say: Say): string =>
  missing.length === 0 ? '' : say('labels.missing', { columns: missing.join(', ') });

const momentOf = (savedAt: string, format: Format): string => format.moment(wallClock(Date.parse(savedAt)));

function rowOf(result: LabelsResult, summary: LabelSummary, vocabulary: Vocabulary): LabelRow {
  const { format, say } = vocabulary;
  const { label, members, unknown, spend, gained, lost, missing } = summary;
  const share = members / result.people.count;
  return {
    id: label.id,
    label,
    name: label.name,
    rule: ruleWords(label.rule, vocabulary),
    scenario: label.scenario,
    owner: label.owner,
    members: format.integer(members),
    share: format.share(share, 1),
    bar: share,
    value: format.moneyShort(spend),
    gained: gained === 0 ? format.integer(0) : say('labels.gained', { people: gained }),
    lost: lost === 0 ? format.integer(0) : say('labels.lost', { people: lost }),
    unknown: format.integer(unknown),
    saved: momentOf(label.savedAt, format),
    history: label.earlier
      .map(({ name, rule, savedAt }) => ({
        when: momentOf(savedAt, format),
        name,
        rule: ruleWords(rule, vocabulary),
      }))
      .reverse(),
    problem: missingText(missing, say),
  };
}

function figuresOf(result: LabelsResult, matches: Matches, format: Format, say: Say): DraftView['figures'] {
  const { members, unknown, spend, refused } = matches;
  const share = members / result.people.count;
  return [
    {
      id: 'size',
      label: say('draft.size'),
      value: format.integer(members),
      note: say('draft.size.note', { share }),
    },
    {
      id: 'value',
      label: say('draft.value'),
      value: format.moneyShort(spend),
      note: result.spend > 0 ? say('draft.value.note', { share: spend / result.spend }) : '',
    },
    {
      id: 'reach',
      label: say('draft.reach'),
      value: format.integer(members - refused),
      note: say('draft.reach.note', { refused }),
    },
    {
      id: 'unknown',
      label: say('draft.unknown'),
      value: format.integer(unknown),
      note: say('draft.unknown.note'),
    },
  ];
}

function proposalView(result: LabelsResult, proposal: Proposal, vocabulary: Vocabulary): ProposalView {
  const { say } = vocabulary;
  const { id, subject, rule, members } = proposal;
  return {
    key: `${id} ${subject}`,
    name: say(`proposal.${id}`, { subject }),
    why: say(`proposal.${id}.why`, { subject }),
    rule: ruleWords(rule, vocabulary),
    condition: rule,
    count: say('proposal.count', { members, share: members / result.people.count }),
  };
}

function peopleView(
  result: LabelsResult,
  selection: LabelSelection,
  rows: Uint32Array,
  withRefused: boolean,
  { format, say }: { readonly format: Format; readonly say: Say },
): PeopleView {
  const { people, labels } = result;
  const refused = withRefused ? 0 : peopleOf(result, selection, 'key', true).length - rows.length;
  return {
    title: titleOf(),
    leftOut: refused === 0 ? '' : say('people.leftOut', { people: refused }),
    table: () => peopleTable(result, rows),
    ...peopleRows(people, rows, (i) => {
      const own = labels.filter(({ truth }) => truth[i] === YES).map(({ label }) => label.name);
      return {
        labels: own.join(' · '),
        days: format.days(people.days[i]!),
        orders: format.integer(people.orders[i]!),
        spend: format.money(people.spend[i]!),
      };
    }),
  };

  function titleOf(): string {
    const values = { people: rows.length };
    if (selection.kind === 'rows') return selection.title;
    if (selection.kind === 'all' || selection.kind === 'draft')
      return say(`people.title.${selection.kind}`, values);
    const label = labels.find((each) => each.label.id === selection.id)?.label.name ?? '';
    return say(`people.title.${selection.kind}`, { ...values, label, before: result.before * MS_PER_DAY });
  }
}

function changesView(
  result: LabelsResult,
  memory: LabelMemory | null,
  format: Format,
  say: Say,
): ChangesView | null {
  if (!memory?.before) return null;
  const rows = changesSince(memory.before, result).map(({ id, gained, lost, gone, redefined }) => {
    const name = result.labels.find(({ label }) => label.id === id)!.label.name;
    const notes = [
      ...(redefined ? [say('changes.redefined')] : []),
      ...(gone > 0 ? [say('changes.gone', { people: gone })] : []),
    ];
    return {
      id,
      name,
      gained: format.integer(gained.length),
      lost: format.integer(lost.length + gone),
      note: notes.join(' '),
      came: {
        kind: 'rows',
        rows: gained,
        title: say('changes.came', { people: gained.length, label: name }),
      } as const,
      left: {
        kind: 'rows',
        rows: lost,
        title: say('changes.left', { people: lost.length, label: name }),
      } as const,
    };
  });
  const caption = say('changes.caption', {
    then: wallClock(memory.before.importedAt),
    asOf: memory.before.asOf * MS_PER_DAY,
  });
  return rows.length === 0 ? null : { caption, rows };
}
