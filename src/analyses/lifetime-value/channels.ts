import type { Workspace } from '../../core/workspace';
import type { LifetimeChoices, LifetimeValues } from '../../domain/lifetime-value';
import { channelsAt, personChannels, type ChannelCustomers } from '../../domain/lifetime-value-channels';
import { DRAWS } from '../../domain/lifetime-value-fit';
import { drawnSums } from '../../domain/lifetime-value-intervals';
import type { BuyerSummary } from '../../domain/lifetime-value-summary';
import { broughtBefore, type Worth } from '../../domain/lifetime-value-worth';
import { normalDeviate } from '../../kernels/random/deviates';
import { mulberry32, streamSeed } from '../../kernels/random/mulberry32';
import { quantileSorted } from '../../kernels/statistics/quantile';
import type { ChannelRow, LifetimeValueResult } from './result';

const SEED = 64;

/** What a new customer of each channel costs, has brought and is expected to bring. */
export function channelsOf(
  workspace: Workspace,
  summary: BuyerSummary,
  worth: Worth,
  values: LifetimeValues | null,
  choices: LifetimeChoices,
): Pick<LifetimeValueResult, 'channels' | 'channelsMissing'> {
  const joined = channelsAt(workspace, summary, worth);
  if (!joined) {
    const channelsMissing = personChannels(workspace) ? 'spend' : 'channel';
    return { channels: null, channelsMissing };
  }
  const { from, matched, withoutCustomers, withoutSpend } = joined;
  const brought = broughtBefore(workspace, summary.asOf, worth);
  const groupOf = new Int32Array(summary.person.length).fill(-1);
  matched.forEach(({ places }, g) => places.forEach((i) => (groupOf[i] = g)));
  const sums = values && drawnSums(values, choices, groupOf, matched.length);
  const rows = matched.map((channel, g) => {
    const each = Float64Array.from(
      channel.places,
      (i) => brought[summary.person[i]!]! + (values?.value[i] ?? NaN),
    );
    const drawn = sums
      ? Float64Array.from({ length: DRAWS }, (_, k) => sums[k * matched.length + g]! + channel.brought)
      : null;
    return rowOf(channel, each, drawn, g);
  });
  return { channels: { from, rows, withoutCustomers, withoutSpend }, channelsMissing: null };
}

/**
 * The interval holds both that parameters are not known exactly (drawn) and that other customers might have come (the
 * spread among those who did).
 */
function rowOf(
  { places, ...channel }: ChannelCustomers,
  each: Float64Array,
  drawn: Float64Array | null,
  stream: number,
): ChannelRow {
  const sum = each.reduce((all, value) => all + value, 0);
  const mean = sum / each.length;
  const spread = Math.sqrt(
    (each.reduce((all, value) => all + (value - mean) ** 2, 0) * each.length) / (each.length - 1),
  );
  const random = mulberry32(streamSeed(SEED, stream));
  const sorted =
    drawn && each.length > 1 ? drawn.map((value) => value + spread * normalDeviate(random)).sort() : null;
  const lower = sorted ? quantileSorted(sorted, 0.025) : NaN;
  const upper = sorted ? quantileSorted(sorted, 0.975) : NaN;
  const { newCustomers, spend } = channel;
  const isEmpty = places.length === 0;
  return {
    ...channel,
    cac: spend / newCustomers,
    value: isEmpty ? NaN : sum / newCustomers,
    lower: lower / newCustomers,
    upper: upper / newCustomers,
    ratio: isEmpty ? NaN : sum / spend,
    ratioLower: lower / spend,
    ratioUpper: upper / spend,
  };
}
