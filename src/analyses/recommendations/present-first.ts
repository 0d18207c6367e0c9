import type { ExportTable } from '../../core/export-table';
import type { Format } from '../../core/format';
import type { Grouping } from '../../domain/basket-groups';
import type { Say } from '../contract';
import type { FirstPurchase, RecommendationsResult } from './result';
import { tabulate } from './tabulate';
import { itemName } from './words';

/** Which first purchases bring people back, of all first-time buyers or group by group. */
export interface FirstView {
  readonly caption: string;
  /** What first-time buyers can be told apart by, `all` first; one where the files tell nothing of them. */
  readonly options: readonly { readonly value: 'all' | Grouping; readonly label: string }[];
  readonly by: 'all' | Grouping;
  readonly hasGroups: boolean;
  readonly rows: readonly FirstRow[];
  table(): ExportTable;
}

export interface FirstRow {
  /** Group with its buyers, on each of its rows; '' for all. */
  readonly group: string;
  readonly name: string;
  readonly rate: string;
  readonly interval: string;
  readonly of: string;
  readonly sure: string;
}

const SHOWN = 5;
const Q_LIMIT = 0.05;
/** Groups that are worked out from orders: whoever came back stands higher by that alone. */
const WORKED_OUT: ReadonlySet<string> = new Set<Grouping>(['tier', 'rfm']);

/** The best five of all, or of each group; a choice that the shop's files do not know is that of all. */
export function presentFirst(
  result: RecommendationsResult,
  chosen: 'all' | Grouping,
  format: Format,
  say: Say,
): FirstView {
  const { first } = result;
  const grouped = first.by.find(({ by }) => by === chosen);
  const by = grouped ? chosen : 'all';
  const rowOf =
    (group: string) =>
    ({ item, buyers, returned, rate, q }: FirstPurchase): FirstRow => ({
      group,
      name: itemName(result, item),
      rate: format.share(rate.value),
      interval: `${format.share(rate.lower)} – ${format.share(rate.upper)}`,
      of: say('first.of', { returned, buyers }),
      sure: say(q <= Q_LIMIT ? 'first.surely' : 'first.chance'),
    });
  const rows = grouped
    ? grouped.groups.flatMap(({ name, buyers, rows: best }) =>
        best.map(rowOf(say('first.group', { group: groupName(by, name, say), buyers }))),
      )
    : first.rows.slice(0, SHOWN).map(rowOf(''));
  return {
    caption: captionOf(result, grouped ? by : null, rows.length, say),
    options: (['all', ...first.by.map(({ by: other }) => other)] as const).map((value) => ({
      value,
      label: say(`option.by.${value}`),
    })),
    by,
    hasGroups: grouped !== undefined,
    rows,
    table: () => tabulate(result, grouped ? 'first-by-group' : 'first-purchases'),
  };
}

function captionOf({ first }: RecommendationsResult, by: string | null, shown: number, say: Say): string {
  const values = {
    days: first.followDays,
    buyers: first.buyers,
    share: first.buyers === 0 ? 0 : first.returned / first.buyers,
    least: first.least,
  };
  if (by !== null) {
    const caption = say(shown === 0 ? 'first.caption.groups.none' : 'first.caption.groups', values);
    return WORKED_OUT.has(by) ? `${caption} ${say('first.caption.worked-out')}` : caption;
  }
  const isSure = first.rows.slice(0, SHOWN).some(({ q }) => q <= Q_LIMIT);
  return say(`first.caption.${shown === 0 ? 'few' : isSure ? 'sure' : 'chance'}`, values);
}

function groupName(by: string, name: string, say: Say): string {
  switch (by) {
    case 'rfm':
      return say(`person.rfm.segment.${name}`);
    case 'tier':
      return say(`person.value.tier.${name}`);
    case 'has_children':
      return say(`first.children.${name}`);
    default:
      return name;
  }
}
