import type { Format } from '../../core/format';
import type { Say } from '../contract';
import { linksOf } from './links';
import { matrixOf } from './matrix';
import type { RulesResult } from './result';
import { measured, ruleText, sideText } from './sides';

export interface ScatterView {
  readonly title: string;
  readonly caption: string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** The supports lie so far apart that equal distances should be equal ratios. */
  readonly isWide: boolean;
  readonly points: readonly {
    readonly rule: number;
    readonly label: string;
    readonly x: number;
    readonly y: number;
    readonly note: string;
    readonly shade: Shade;
  }[];
}

export interface LinksView {
  readonly title: string;
  readonly caption: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly links: readonly {
    readonly rule: number;
    readonly from: number;
    readonly to: number;
    readonly text: string;
    /** Confidence in [0, 1]. */
    readonly width: number;
    readonly shade: Shade;
  }[];
}

export interface MatrixView {
  readonly title: string;
  readonly caption: string;
  readonly corner: string;
  readonly groups: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    /** One entry a group; null where no rule leads from it to the row. */
    readonly cells: readonly ({
      readonly rule: number;
      readonly lift: string;
      readonly label: string;
      readonly shade: Shade;
    } | null)[];
  }[];
}

const MOST_POINTS = 250;
/** Supports this many times apart need a logarithmic axis. */
const WIDE = 20;

export type Shade = 1 | 2 | 3 | 4 | 5;

/** Depth of a lift between the least and the greatest of all rules, on the log scale. */
export function shadesOf({ rules, baskets }: RulesResult): (lift: number) => Shade {
  const depths = Array.from(rules.both, (_, r) => depthOf(measured(rules, r, baskets.count).lift));
  const least = depths.reduce((a, b) => Math.min(a, b), Infinity);
  const range = depths.reduce((a, b) => Math.max(a, b), -Infinity) - least;
  return (lift) =>
    (range > 0 ? 1 + Math.min(4, Math.floor((5 * (depthOf(lift) - least)) / range)) : 3) as Shade;
}

const depthOf = (lift: number): number => Math.log(Math.max(lift, 0.01));

export function scatterOf(
  result: RulesResult,
  shown: readonly number[],
  shadeOf: (lift: number) => Shade,
  say: Say,
): ScatterView {
  const drawn = shown.slice(0, MOST_POINTS);
  const counts = drawn.map((rule) => result.rules.both[rule]!);
  return {
    title: say('picture.scatter'),
    caption: say(drawn.length < shown.length ? 'picture.scatter.some' : 'picture.scatter.caption', {
      shown: drawn.length,
    }),
    xLabel: say('picture.axis.support'),
    yLabel: say('picture.axis.confidence'),
    isWide: drawn.length > 0 && Math.max(...counts) >= WIDE * Math.min(...counts),
    points: drawn.map((rule) => {
      const { support, confidence, lift } = measured(result.rules, rule, result.baskets.count);
      return {
        rule,
        label: ruleText(result, rule, say),
        x: support,
        y: confidence,
        note: say('picture.note', { lift }),
        shade: shadeOf(lift),
      };
    }),
  };
}

export function linksView(result: RulesResult, shadeOf: (lift: number) => Shade, say: Say): LinksView {
  const { rules, baskets } = result;
  const { left, right, links } = linksOf(result);
  return {
    title: say('picture.links'),
    caption: say('picture.links.caption'),
    left: left.map((rule) => sideText(result, rules.antecedents, rule)),
    right: right.map((rule) => sideText(result, rules.consequents, rule)),
    links: links.map(({ rule, from, to }) => {
      const { confidence, lift } = measured(rules, rule, baskets.count);
      const antecedent = left[from]!;
      return {
        rule,
        from,
        to,
        text: say('picture.link', {
          antecedent: sideText(result, rules.antecedents, antecedent),
          consequent: sideText(result, rules.consequents, rule),
          confidence,
          lift,
        }),
        width: confidence,
        shade: shadeOf(lift),
      };
    }),
  };
}

export function matrixView(
  result: RulesResult,
  shadeOf: (lift: number) => Shade,
  format: Format,
  say: Say,
): MatrixView {
  const { rules } = result;
  const { groups, consequents, cells } = matrixOf(result);
  const groupNames = groups.map(({ rule, antecedents }) => {
    const first = sideText(result, rules.antecedents, rule);
    return antecedents === 1 ? first : say('picture.matrix.group', { first, more: antecedents - 1 });
  });
  const rows = consequents.map((of) => sideText(result, rules.consequents, of));
  return {
    title: say('picture.matrix'),
    caption: say('picture.matrix.caption'),
    corner: say('picture.matrix.corner'),
    groups: groupNames,
    rows: rows.map((name, row) => ({
      name,
      cells: groupNames.map((group, g) => {
        const cell = cells.find((each) => each.group === g && each.consequent === row);
        if (!cell) return null;
        const { rule, lift } = cell;
        const values = { antecedent: group, consequent: name, rules: cell.rules, lift };
        return {
          rule,
          lift: format.number(lift, 1),
          label: say('picture.matrix.cell', values),
          shade: shadeOf(lift),
        };
      }),
    })),
  };
}
