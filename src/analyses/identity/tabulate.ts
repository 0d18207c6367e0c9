import { tableOfRows, type ExportColumn, type ExportTable } from '../../core/export-table';
import { levelCount, levelText } from '../../core/levels';
import { isoDay } from '../../core/time';
import { accountKind } from '../../domain/identity/keys';
import type { TableIdOf } from '../contract';
import type { definition } from './definition';
import { VIA, type IdentityResult, type Members } from './result';

/** The tables of the page. */
export function tabulate(result: IdentityResult, table: TableIdOf<typeof definition>): ExportTable {
  switch (table) {
    case 'cases':
      return casesTable(result);
    case 'joined':
      return joinedTable(result);
    case 'mapping':
      return mappingTable(result);
    case 'files':
      return tableOfRows(result.files, [
        ['table', (file) => file.table],
        ['rows', (file) => file.rows],
        ['rows_with_a_person', (file) => file.namedRows],
        ['people', (file) => file.people],
        ['people_in_other_files', (file) => file.alsoElsewhere],
        ['people_here_only', (file) => file.people - file.alsoElsewhere],
      ]);
    case 'sharedKeys':
      return tableOfRows(result.sharedKeys, [
        ['key_kind', (key) => key.kind],
        ['key', (key) => key.text],
        ['accounts', (key) => key.accounts],
      ]);
    case 'visitors':
      return visitorsTable(result);
    case 'events':
      return eventsTable(result);
    case 'decisions':
      return tableOfRows(result.decisions, [
        ['decision', (each) => each.decision],
        ['first_key', (each) => each.keys[0]],
        ['second_key', (each) => each.keys[1]],
        ['state', (each) => each.state],
      ]);
  }
}

const dayText = (day: number): string | null => (day === day ? isoDay(day) : null);

/** What the files say of a member, for a table whose rows are accounts. */
function memberColumns(members: Members, at: (i: number) => number): ExportColumn[] {
  const text = (header: string, of: Members['texts']): ExportColumn => ({
    header,
    value: (i) => levelText(of, at(i)) || null,
  });
  const day = (header: string, of: Float64Array): ExportColumn => ({
    header,
    value: (i) => dayText(of[at(i)]!),
  });
  return [
    text('customer_id', members.texts),
    text('name', members.names),
    text('phone', members.phones),
    text('email', members.emails),
    { header: 'order_count', value: (i) => members.orders[at(i)]! },
    { header: 'total_spend', value: (i) => members.spend[at(i)]! },
    day('first_order', members.firstDay),
    day('last_order', members.lastDay),
  ];
}

/** One row an account of a case. */
function casesTable({ cases, members }: IdentityResult): ExportTable {
  const rows = cases.flatMap((each, place) =>
    each.sides.flatMap((side, s) => side.map((member) => ({ ...each, place, side: s + 1, member }))),
  );
  return {
    rowCount: rows.length,
    columns: [
      { header: 'case', value: (i) => rows[i]!.place + 1 },
      { header: 'side', value: (i) => rows[i]!.side },
      ...memberColumns(members, (i) => rows[i]!.member),
      { header: 'shared_keys', value: (i) => rows[i]!.keys.map(({ text }) => text).join('; ') },
      { header: 'reason', value: (i) => rows[i]!.reason },
    ],
  };
}

/** One row an account of a joined person. */
function joinedTable({ joined, members }: IdentityResult): ExportTable {
  const person = Array.from({ length: joined.count }, (_, i) =>
    Array.from({ length: joined.starts[i + 1]! - joined.starts[i]! }, () => i),
  ).flat();
  return {
    rowCount: person.length,
    columns: [
      { header: 'person', value: (i) => levelText(members.texts, joined.called[person[i]!]!) },
      ...memberColumns(members, (i) => joined.members[i]!),
      { header: 'joined_by_keys', value: (i) => levelText(joined.keys, person[i]!) || null },
      {
        header: 'joined_by_decision',
        value: (i) => ((joined.via[person[i]!]! & VIA.decision) === 0 ? 'no' : 'yes'),
      },
    ],
  };
}

/** One row a customer whom a visitor was seen with. */
function visitorsTable({ visitors: { listed, seen } }: IdentityResult): ExportTable {
  const rows = listed.flatMap((each) => Array.from(each.candidates.person, (_, i) => ({ ...each, i })));
  return tableOfRows(rows, [
    ['visitor', (each) => each.visitor],
    ['anonymous_events', (each) => each.events],
    ['first_day', (each) => dayText(each.firstDay)],
    ['last_day', (each) => dayText(each.lastDay)],
    ['customer_id', ({ candidates, i }) => levelText(seen.keys, candidates.person[i]!)],
    ['name', ({ candidates, i }) => levelText(seen.names, candidates.person[i]!) || null],
    ['events_together', ({ candidates, i }) => candidates.events[i]!],
    ['first_day_together', ({ candidates, i }) => dayText(candidates.firstDay[i]!)],
    ['last_day_together', ({ candidates, i }) => dayText(candidates.lastDay[i]!)],
  ]);
}

function eventsTable({ events }: IdentityResult): ExportTable {
  const types = events ? [...events.rows.keys()] : [];
  return tableOfRows(types, [
    ['event', (i) => (i < levelCount(events!.names) ? levelText(events!.names, i) : null)],
    ['events', (i) => events!.rows[i]!],
    ['events_of_customers', (i) => events!.tied[i]!],
    ['share_of_customers', (i) => events!.tied[i]! / events!.rows[i]!],
  ]);
}

/** One row an account: whose it is. */
function mappingTable({ mapping }: IdentityResult): ExportTable {
  const { accounts, person, isJoined, isOpen } = mapping;
  return {
    rowCount: levelCount(accounts),
    columns: [
      { header: 'customer_id', value: (i) => levelText(accounts, i) },
      { header: 'person', value: (i) => levelText(accounts, person[i]!) },
      { header: 'known_by', value: (i) => accountKind(levelText(accounts, i)) },
      { header: 'joined', value: (i) => (isJoined[i] ? 'yes' : 'no') },
      { header: 'ambiguous', value: (i) => (isOpen[i] ? 'yes' : 'no') },
    ],
  };
}
