import { levelTexts, type Levels } from '../core/levels';
import { numberColumn, timeColumn } from '../core/table';
import { MS_PER_DAY } from '../core/time';
import type { Workspace } from '../core/workspace';
import type { DayWindow } from './activity';
import type { FeatureId } from './feature-list';
import { ANONYMOUS, peopleOf, personOfRows } from './people';
import { levelOfPeople } from './person-names';

const OLDEST = 120;

/** What the customer list tells of each person. */
export function profileFeatures(
  workspace: Workspace,
  window: DayWindow,
  person: Uint32Array,
): Map<FeatureId, Float64Array> {
  const features = new Map<FeatureId, Float64Array>();
  const people = peopleOf(workspace).count;
  const member = levelOfPeople(workspace, people, 'member_level');
  if (member) {
    const rank = memberRanks(member.levels);
    features.set(
      'memberLevel',
      Float64Array.from(person, (p) => (member.ofPerson[p] === -1 ? NaN : rank[member.ofPerson[p]!]!)),
    );
  }
  const ages = agesOf(workspace, people, window.to);
  if (ages)
    features.set(
      'age',
      Float64Array.from(person, (p) => ages[p]!),
    );
  return features;
}

/** Words of member levels, from the lowest; a level is the first of these that its name contains. */
const LEVEL_WORDS: readonly (readonly string[])[] = [
  ['普通', '注册', '新会员', 'basic', 'regular', 'standard'],
  ['铜', '青铜', 'bronze'],
  ['白银', '银', 'silver'],
  ['铂金', '白金', 'platinum'],
  ['黄金', '金', 'gold'],
  ['钻石', 'diamond'],
  ['黑卡', '至尊', 'black', 'vip'],
];
/** Platinum contains the character of gold, so it is looked for first, but it ranks above. */
const WORD_RANK = [1, 2, 3, 5, 4, 6, 7];

/** The rank of each level name: 1 for the lowest that occurs, rising; NaN where the name tells no order. */
export function memberRanks(levels: Levels): Float64Array {
  const height = Float64Array.from(levelTexts(levels), heightOf);
  const heights = [...new Set(height)].filter((each) => !Number.isNaN(each)).sort((a, b) => a - b);
  return height.map((each) => (Number.isNaN(each) ? NaN : heights.indexOf(each) + 1));
}

function heightOf(name: string): number {
  const digits = /\d+/.exec(name);
  if (digits) return Number(digits[0]);
  const lower = name.toLowerCase();
  const word = LEVEL_WORDS.findIndex((words) => words.some((each) => lower.includes(each)));
  return word === -1 ? NaN : WORD_RANK[word]!;
}

/** Age of each person on a day, NaN where it is unknown; of several rows the lowest. */
export function agesOf(workspace: Workspace, people: number, day: number): Float64Array | null {
  const table = workspace.tables.get('customers');
  const age = table && numberColumn(table, 'age')?.values;
  const birth = table && timeColumn(table, 'birth_date')?.values;
  if (!age && !birth) return null;
  const persons = personOfRows(workspace, 'customers');
  const ages = new Float64Array(people).fill(NaN);
  for (let row = 0; row < persons.length; row++) {
    const p = persons[row]!;
    if (p === ANONYMOUS) continue;
    const told = age?.[row] ?? NaN;
    const years = Number.isNaN(told) ? yearsBetween(birth?.[row] ?? NaN, day * MS_PER_DAY) : told;
    if (years > 0 && years <= OLDEST && !(ages[p]! <= years)) ages[p] = years;
  }
  return ages;
}

/** Whole years from one moment to another; NaN where one is missing. */
function yearsBetween(birth: number, now: number): number {
  const from = new Date(birth);
  const to = new Date(now);
  const before =
    to.getUTCMonth() < from.getUTCMonth() ||
    (to.getUTCMonth() === from.getUTCMonth() && to.getUTCDate() < from.getUTCDate());
  return to.getUTCFullYear() - from.getUTCFullYear() - (before ? 1 : 0);
}
