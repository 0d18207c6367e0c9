import type { ExportTable } from '../../core/export-table';
import { MS_PER_DAY } from '../../core/time';
import type { Format } from '../../core/format';
import type { Presentation, Say } from '../contract';
import { evidenceView, type EvidenceView } from '../evidence';
import type { RelationView } from '../relation';
import type { definition } from './definition';
import { presentReading, type ReadingView } from './present-reading';
import { shownReading, type ExperimentsResult, type Plan, type RankedGroup, type Reading } from './result';
import { tabulate } from './tabulate';

/** Everything the page shows below its headline, in the reader's words. */
export interface ExperimentsView {
  readonly evidence: EvidenceView;
  readonly by: string;
  readonly divisions: readonly { readonly value: string; readonly label: string }[];
  readonly caption: string;
  /** Message of the head of the answers. */
  readonly rateLabel: string;
  readonly groups: readonly GroupRow[];
  /** Null where nothing divides the buyers. */
  readonly plan: PlanView | null;
  readonly campaigns: readonly CampaignRow[];
  readonly reading: ReadingView | null;
  readonly tables: Readonly<Record<'groups' | 'assignment' | 'campaigns' | 'parts', ExportTable>>;
}

export interface GroupRow {
  readonly id: string;
  readonly name: string;
  readonly people: string;
  readonly reachable: string;
  readonly value: string;
  readonly rate: string;
  readonly shrunk: string;
  /** 5.4 × */
  readonly index: string;
  readonly isPlanned: boolean;
  readonly sort: Readonly<Record<'people' | 'reachable' | 'value' | 'rate' | 'shrunk' | 'index', number>>;
}

export interface PlanView {
  readonly title: string;
  readonly relation: RelationView;
  readonly canAssign: boolean;
  readonly file: string;
}

export interface CampaignRow {
  readonly campaign: string;
  readonly day: string;
  readonly sortDay: number;
  readonly arms: string;
  readonly people: string;
  readonly peopleCount: number;
  readonly verdict: string;
  readonly tone: 'plain' | 'good' | 'warning' | 'bad';
  readonly isShown: boolean;
}

const TONES = {
  refused: 'bad',
  better: 'good',
  worse: 'bad',
  open: 'plain',
  weak: 'warning',
  unknown: 'plain',
} as const;

/** The view of a result. */
export function present(
  result: ExperimentsResult,
  { display, format, say }: Presentation<typeof definition>,
): ExperimentsView {
  const { groups, plan, readings, divisions } = result;
  const place = shownReading(readings, display.shown);
  const shown = readings[place];
  return {
    evidence: evidenceView(result.evidence, say),
    by: divisions[result.by]?.id ?? '',
    divisions: divisions.map(({ id, name }) => ({ value: id, label: say('name', { name }) })),
    caption: say(`groups.caption.${result.responses}`, {
      days: result.horizonDays,
      to: (result.asOf - 1) * MS_PER_DAY,
    }),
    rateLabel: `column.rate.${result.responses}`,
    groups: groups.map((group, g) => groupRow(group, g === plan?.group, format, say)),
    plan: plan && planView(plan, groups[plan.group]!, result, format, say),
    campaigns: readings.map((reading) => campaignRow(reading, reading === shown, format, say)),
    reading: shown ? presentReading(shown, format, say) : null,
    tables: {
      groups: tabulate(result, 'groups'),
      assignment: tabulate(result, 'assignment'),
      campaigns: tabulate(result, 'campaigns'),
      parts: tabulate(result, 'parts'),
    },
  };
}

/** Unknown ones come last. */
const sortable = (value: number): number => (Number.isFinite(value) ? value : -1);

function groupRow(group: RankedGroup, isPlanned: boolean, format: Format, say: Say): GroupRow {
  const { name, people, reachable, value, rate, lower, upper, shrunk, index, asked } = group;
  const share = (part: number): string => format.share(part, 1);
  return {
    id: name,
    name: say('name', { name }),
    people: format.integer(people),
    reachable: format.integer(reachable),
    value: format.money(value),
    rate:
      asked > 0 ? say('interval', { estimate: share(rate), lower: share(lower), upper: share(upper) }) : '—',
    shrunk: share(shrunk),
    index: Number.isFinite(index) ? say('times', { index }) : '—',
    isPlanned,
    sort: {
      people,
      reachable,
      value: sortable(value),
      rate: sortable(rate),
      shrunk: sortable(shrunk),
      index: sortable(index),
    },
  };
}

function planView(
  plan: Plan,
  { name }: RankedGroup,
  { responses, groups }: ExperimentsResult,
  format: Format,
  say: Say,
): PlanView {
  const { base, effect, needed, reachable, arms, detectable, powerHere } = plan;
  const hasRoom = Number.isFinite(needed);
  const points = (share: number): string =>
    Number.isFinite(share) ? say('points', { points: share * 100 }) : '—';
  const people = (count: number): string => (Number.isFinite(count) ? format.integer(count) : '—');
  const values = {
    base,
    goal: base + effect,
    control: plan.perControl,
    variant: plan.perVariant,
    variants: plan.variants,
    needed,
    reachable,
    points: detectable * 100,
    power: plan.power,
    alpha: plan.alpha,
  };
  const fits = plan.isEnough ? 'enough' : Number.isNaN(detectable) ? 'none' : 'short';
  const source = plan.isBaseTyped ? 'typed' : responses;
  return {
    title: say('plan.title', { name }),
    relation: {
      reading: [
        say(`plan.base.${source}`, { base }),
        say(hasRoom ? 'plan.needed' : 'plan.no-room', values),
        ...(hasRoom ? [say(`plan.${fits}`, values)] : []),
        ...(plan.isEnough ? [] : [largerText(plan, groups, say)]),
        say('plan.dates', { start: plan.start * MS_PER_DAY, readOn: plan.readOn * MS_PER_DAY }),
      ],
      facts: [
        { label: say('fact.perControl'), value: people(plan.perControl) },
        { label: say('fact.perVariant'), value: people(plan.perVariant) },
        { label: say('fact.needed'), value: people(needed) },
        { label: say('fact.reachable'), value: people(reachable) },
        { label: say('fact.inControl'), value: people(arms[0]!) },
        { label: say('fact.inVariants'), value: people(plan.arm.length - arms[0]!) },
        { label: say('fact.detectable'), value: points(detectable) },
        {
          label: say('fact.powerHere'),
          value: Number.isNaN(powerHere) ? '—' : format.share(powerHere),
        },
      ],
      quartiles: null,
      shares: null,
    },
    canAssign: plan.arm.length > 0,
    file: `experiment-${plan.campaign}`,
  };
}

const largerText = ({ larger }: Plan, groups: readonly RankedGroup[], say: Say): string =>
  larger < 0 ? say('plan.no-larger') : say('plan.larger', { name: groups[larger]!.name });

function campaignRow(reading: Reading, isShown: boolean, format: Format, say: Say): CampaignRow {
  const { campaign, from, hasControl, arms, verdict } = reading;
  const people = arms.reduce((sum, arm) => sum + arm.people, 0);
  return {
    campaign,
    day: Number.isNaN(from) ? '—' : format.day(from * MS_PER_DAY),
    sortDay: sortable(from),
    arms: say(hasControl ? 'arms.control' : 'arms', { arms: arms.length }),
    people: format.integer(people),
    peopleCount: people,
    verdict: say(`verdict.${verdict}`),
    tone: TONES[verdict],
    isShown,
  };
}
