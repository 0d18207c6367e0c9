import { DEEDS } from '../../core/label';
import { levelCount, levelText, type Levels } from '../../core/levels';
import type { Workspace } from '../../core/workspace';
import { rowColumnsOf, tellsDeed } from '../../domain/labels/deeds';
import type { PersonColumns } from '../../domain/person-column';
import { byteOrder } from '../../kernels/byte-order';
import type { ColumnChoice, DeedChoice } from './result';

/** More different texts than this nobody finds in a list. */
const MOST_LEVELS = 200;

/** The columns of people that a rule may look at. */
export const columnChoices = ({ list }: PersonColumns): ColumnChoice[] =>
  list.map(({ id, source, kind, unit, name, levelMessage, values }) => {
    const all = kind === 'category' ? values() : null;
    const levels = all && 'levels' in all ? textsOf(all.levels, levelMessage === null) : [];
    return { id, source, kind, unit, name, levelMessage, levels };
  });

/** What people did, as far as the files tell. */
export const deedChoices = (workspace: Workspace): DeedChoice[] =>
  DEEDS.filter((deed) => tellsDeed(workspace, deed)).map((deed) => ({
    deed,
    columns: rowColumnsOf(workspace, deed).map(({ id, levels }) => ({
      id,
      levels: levelCount(levels) > MOST_LEVELS ? null : textsOf(levels, true),
    })),
  }));

/** Texts, those of the shop's own in the order of their bytes, each once: no order of rows shows. */
function textsOf(levels: Levels, sorted: boolean): string[] {
  const order = sorted
    ? byteOrder(levels.bytes, levels.offsets)
    : Uint32Array.from({ length: levelCount(levels) }, (_, i) => i);
  return [...new Set(Array.from(order, (i) => levelText(levels, i)))];
}
