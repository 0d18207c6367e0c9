import type { Workspace } from '../../core/workspace';
import { basketGroups, type BasketGroups } from '../../domain/basket-groups';
import type { Baskets } from '../../domain/baskets';
import type { RuleParams } from './result';

/** Baskets one after the other, by time: all of the period, or those that pass. */
export type BasketRows = Pick<Baskets, 'items' | 'starts' | 'time' | 'person'>;

/** The baskets that pass every filter, and what tells them apart. */
export interface Within {
  readonly rows: BasketRows;
  /** All baskets of the period by the segment; null where none is chosen, or no file has it. */
  readonly groups: BasketGroups | null;
  /** The same by channel; null where no file has one. */
  readonly channels: BasketGroups | null;
  /** Group of each passing basket; null without groups. */
  readonly groupOf: Int32Array | null;
  /** False: no filter was given, so all baskets of the period pass. */
  readonly isPart: boolean;
}

/** The baskets of a part of the segment and of a channel, whichever is asked for; both where both are. O(lines). */
export function basketsWithin(
  workspace: Workspace,
  baskets: Baskets,
  { segment, own, only, channel }: Pick<RuleParams, 'segment' | 'own' | 'only' | 'channel'>,
  asOf: number,
): Within {
  const by = segment === 'own' ? own : segment;
  const groups = by === 'none' ? null : basketGroups(workspace, baskets, by, asOf);
  const channels = basketGroups(workspace, baskets, 'channel', asOf);
  const wanted = [
    ...(groups && only !== '' ? [{ ...groups, group: groups.names.indexOf(only) }] : []),
    ...(channels && channel !== '' ? [{ ...channels, group: channels.names.indexOf(channel) }] : []),
  ];
  if (wanted.length === 0) {
    return { rows: baskets, groups, channels, groupOf: groups?.ofBasket ?? null, isPart: false };
  }
  const picks: number[] = [];
  for (let b = 0; b < baskets.count; b++) {
    if (wanted.every(({ ofBasket, group }) => group >= 0 && ofBasket[b] === group)) picks.push(b);
  }
  const groupOf = groups && Int32Array.from(picks, (b) => groups.ofBasket[b]!);
  return { rows: pickRows(baskets, picks), groups, channels, groupOf, isPart: true };
}

/** These baskets, in this order. */
export function pickRows({ items, starts, time, person }: BasketRows, picks: readonly number[]): BasketRows {
  const newStarts = new Int32Array(picks.length + 1);
  picks.forEach((b, k) => (newStarts[k + 1] = newStarts[k]! + starts[b + 1]! - starts[b]!));
  const newItems = new Int32Array(newStarts[picks.length]!);
  picks.forEach((b, k) => newItems.set(items.subarray(starts[b], starts[b + 1]), newStarts[k]));
  return {
    items: newItems,
    starts: newStarts,
    time: Float64Array.from(picks, (b) => time[b]!),
    person: Int32Array.from(picks, (b) => person[b]!),
  };
}

/** The groups that some baskets of the period belong to, by their number of baskets; equals in their order. */
export function sizesOf({ names, ofBasket }: BasketGroups): { name: string; baskets: number }[] {
  const sizes = new Int32Array(names.length);
  for (const group of ofBasket) if (group >= 0) sizes[group]!++;
  return names
    .map((name, group) => ({ name, baskets: sizes[group]! }))
    .filter(({ baskets }) => baskets > 0)
    .sort((a, b) => b.baskets - a.baskets);
}
