import { numberColumn, timeColumn } from '../core/table';
import type { Workspace } from '../core/workspace';
import { MS_PER_DAY } from '../core/time';
import { ascendingOrder } from '../kernels/ascending-order';
import { oncePerWorkspace } from './memo';
import { ANONYMOUS, peopleOf, personOfRows } from './people';

/** Dated answers to "would you recommend us", by their moment, equals from the best to the worst. */
const answersOf = oncePerWorkspace((workspace) => {
  const table = workspace.tables.get('feedback');
  const nps = table && numberColumn(table, 'nps')?.values;
  const time = table && timeColumn(table, 'created_at')?.values;
  if (!nps || !time) return null;
  const person = personOfRows(workspace, 'feedback');
  const rows = Array.from(nps.keys()).filter(
    (row) => nps[row] === nps[row] && time[row] === time[row] && person[row] !== ANONYMOUS,
  );
  const byScore = ascendingOrder(rows.map((row) => -nps[row]!));
  const order = ascendingOrder(Array.from(byScore, (k) => time[rows[k]!]!));
  const sorted = Array.from(order, (k) => rows[byScore[k]!]!);
  return {
    person: Int32Array.from(sorted, (row) => person[row]!),
    nps: Float64Array.from(sorted, (row) => nps[row]!),
    time: Float64Array.from(sorted, (row) => time[row]!),
  };
});

const HIGHEST_OF_DETRACTORS = 6;

/**
 * 1 for each person whose last answer before the day was 0–6 of 10, at equal moments the worst; null where the shop
 * has no such answers.
 */
export function detractorsAt(workspace: Workspace, asOf: number): Uint8Array | null {
  const answers = answersOf(workspace);
  if (!answers) return null;
  const is = new Uint8Array(peopleOf(workspace).count);
  for (let k = 0; k < answers.person.length && answers.time[k]! < asOf * MS_PER_DAY; k++) {
    is[answers.person[k]!] = answers.nps[k]! <= HIGHEST_OF_DETRACTORS ? 1 : 0;
  }
  return is;
}
