import { problem, type Problem } from '../core/outcome';
import { levelText, levelTexts } from '../core/levels';
import { MS_PER_DAY } from '../core/time';
import type { Workspace } from '../core/workspace';
import type { DayWindow } from './activity';
import { itemsOf, NO_ITEM } from './items';
import { linesOf } from './lines';
import { oncePerWorkspace } from './memo';
import { moneyOf } from './money';

/**
 * What each line stands for, charges too: the place of its product or category in `names`, behind them that of its
 * charge, NO_ITEM where it names none. Null where no column tells. O(lines).
 */
export function itemsAndCharges(
  workspace: Workspace,
  level: 'products' | 'categories',
): { readonly names: readonly string[]; readonly ofLine: Int32Array } | null {
  const { [level]: items, charges } = itemsOf(workspace);
  if (!items || !charges) return items && { names: levelTexts(items.names), ofLine: items.ofLine };
  return {
    names: [...levelTexts(items.names), ...levelTexts(charges.names)],
    ofLine: items.ofLine.map((item, i) => {
      const charge = charges.ofLine[i]!;
      return charge === NO_ITEM ? item : items.count + charge;
    }),
  };
}

/** What the charges of a window come to. */
export interface ChargesIn {
  readonly lines: number;
  /** Money of all of them, returns deducted, in grid units. */
  readonly units: number;
  /** What they are called, the one with most lines first. */
  readonly names: readonly string[];
}

/** The lines that charge for something. O(lines) once a workspace. */
const chargeLines = oncePerWorkspace((workspace): Uint32Array => {
  const { charges } = itemsOf(workspace);
  const found: number[] = [];
  charges?.ofLine.forEach((charge, i) => charge !== NO_ITEM && found.push(i));
  return Uint32Array.from(found);
});

/** The lines of a window that charge for something that is no product. */
export function chargesIn(workspace: Workspace, { from, to }: DayWindow): ChargesIn {
  const { charges } = itemsOf(workspace);
  if (!charges) return { lines: 0, units: 0, names: [] };
  const { time, units } = linesOf(workspace);
  const counts = new Uint32Array(charges.count);
  let sum = 0;
  for (const i of chargeLines(workspace)) {
    if (!(time[i]! >= from * MS_PER_DAY && time[i]! < to * MS_PER_DAY)) continue;
    counts[charges.ofLine[i]!]!++;
    sum += units[i]!;
  }
  const found = [...counts.keys()].filter((charge) => counts[charge]! > 0);
  found.sort((a, b) => counts[b]! - counts[a]! || a - b);
  return {
    lines: found.reduce((total, charge) => total + counts[charge]!, 0),
    units: sum,
    names: [...new Set(found.map((charge) => levelText(charges.names, charge)))],
  };
}

const NAMES_TOLD = 4;

/** A note `<analysis>/charges` {lines, revenue, names} where a window has any. */
export function chargesNote(workspace: Workspace, analysis: string, window: DayWindow): Problem[] {
  const { lines, units, names } = chargesIn(workspace, window);
  if (lines === 0) return [];
  const told = names.slice(0, NAMES_TOLD).join(', ') + (names.length > NAMES_TOLD ? ', …' : '');
  const revenue = moneyOf(linesOf(workspace).grid, units);
  return [problem(`${analysis}/charges`, { lines, revenue, names: told })];
}
