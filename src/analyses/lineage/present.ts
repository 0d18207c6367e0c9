import type { ExportTable } from '../../core/export-table';
import { KPI_IDS, type KpiId } from '../../domain/kpis';
import type { Presentation } from '../contract';
import type { definition } from './definition';
import { figures } from './explain';
import type { Effect, LineageResult, LineClass } from './result';
import { tabulate } from './tabulate';

/** Everything the page shows below its headline, in the reader's words. */
export interface LineageView {
  readonly choices: readonly { readonly value: KpiId; readonly label: string }[];
  readonly formula: { readonly title: string; readonly caption: string; readonly text: string };
  readonly classes: readonly ClassRow[];
  readonly lines: LinesView;
  table(id: 'classes' | 'lines'): ExportTable;
}

export interface ClassRow {
  readonly id: LineClass;
  readonly name: string;
  readonly why: string;
  readonly effect: Effect;
  readonly effectText: string;
  readonly lines: string;
  readonly money: string;
  readonly isListed: boolean;
}

export interface LinesView {
  readonly of: LineClass;
  readonly title: string;
  readonly caption: string;
  readonly count: number;
  row(i: number): LineRow;
}

export interface LineRow {
  readonly order: string;
  readonly person: string;
  readonly day: string;
  readonly product: string;
  readonly quantity: string;
  readonly amount: string;
}

const UNKNOWN = '—';

export function present(
  result: LineageResult,
  { format, say }: Presentation<typeof definition>,
): LineageView {
  const { kpi, classes, listed } = result;
  const values = figures(result);
  return {
    choices: KPI_IDS.map((value) => ({ value, label: say(`option.kpi.${value}`) })),
    formula: {
      title: say('formula.title', { name: say(`option.kpi.${kpi}`) }),
      caption: say('formula.period', values),
      text: say(`formula.${kpi}`, values),
    },
    classes: classes.map(({ id, effect, lines, money }) => ({
      id,
      name: say(`option.lines.${id}`),
      why: say(`why.${id}`),
      effect,
      effectText: say(`effect.${effect}`),
      lines: format.integer(lines),
      money: format.money(money),
      isListed: id === listed.of,
    })),
    lines: {
      of: listed.of,
      title: say('lines.title', { name: say(`option.lines.${listed.of}`), n: listed.total }),
      caption: listed.total > listed.lines.length ? say('lines.cut', { shown: listed.lines.length }) : '',
      count: listed.lines.length,
      row(i) {
        const { order, person, time, product, quantity, amount } = listed.lines[i]!;
        return {
          order: order || UNKNOWN,
          person: person || UNKNOWN,
          day: Number.isNaN(time) ? UNKNOWN : format.day(time),
          product: product || UNKNOWN,
          quantity: Number.isNaN(quantity) ? UNKNOWN : format.number(quantity),
          amount: format.money(amount),
        };
      },
    },
    table: (id) => tabulate(result, id),
  };
}
