import { dateText } from './calendar';
import type { Words } from './catalogue';
import { products, words } from './catalogue';
import { burstAccount } from './dirt';
import type { ShopPlan } from './plan';
import { streamOf } from './random';
import {
  cities,
  cityTiers,
  interests,
  mailAddress,
  occupations,
  orderChannels,
  personName,
  phoneNumber,
  sources,
} from './vocabulary';

export const customerHeader: readonly Words[] = [
  words('客户编号', 'customer_id'),
  words('姓名', 'name'),
  words('手机号', 'phone'),
  words('邮箱', 'email'),
  words('性别', 'gender'),
  words('出生日期', 'birth_date'),
  words('年龄', 'age'),
  words('省份', 'region'),
  words('城市', 'city'),
  words('城市等级', 'city_tier'),
  words('职业', 'occupation'),
  words('月收入', 'income'),
  words('是否有孩子', 'has_children'),
  words('家庭人数', 'household_size'),
  words('会员等级', 'member_level'),
  words('积分', 'points'),
  words('注册时间', 'joined_at'),
  words('来源', 'source_channel'),
  words('是否同意营销', 'consent_marketing'),
  words('偏好渠道', 'preferred_channel'),
  words('品牌偏好指数', 'brand_preference'),
  words('标签', 'tags'),
];

const yes = words('是', 'yes');
const no = words('否', 'no');
const unknown = words('未知', 'unknown');
const female = words('女', 'female');
const male = words('男', 'male');

/** A person's customer id; the split person has a second one, and the burst account its own. */
export function customerId(plan: ShopPlan, person: number, isSecond = false): string {
  const count = plan.people.group.length;
  const place = person === burstAccount ? count + 1 : isSecond ? count : person;
  return `K${1_000_001 + place}`;
}

/** The customers of 2023: everybody once, then the double listings, the second id and the burst account. */
export function* customerRecords(plan: ShopPlan): Iterable<string[]> {
  const taste = brandPreference(plan);
  const twice = new Set(plan.dirt.listedTwice);
  for (let i = 0; i < plan.size; i++) {
    const record = customerRecord(plan, i, plan.people.level[i], taste[i]);
    yield record;
    if (twice.has(i)) yield carelessly(record);
  }
  const split = plan.dirt.splitPerson;
  const again = customerRecord(plan, split, plan.people.level[split], taste[split]);
  again[0] = customerId(plan, split, true);
  again[3] = '';
  yield again;
  yield accountRecord(plan);
}

/** One person's row. `taste`: see `brandPreference`. */
export function customerRecord(plan: ShopPlan, i: number, level: number, taste: number): string[] {
  const { people, headers, seed } = plan;
  const random = streamOf(seed, 'customer row', i);
  const city = cities[people.city[i]];
  const [first, second] = plan.dirt.sharedPhone;
  const birth = `${2023 - people.age[i]}-${String(people.birthMonth[i]).padStart(2, '0')}-${String(people.birthDate[i]).padStart(2, '0')}`;
  return [
    customerId(plan, i),
    personName(seed, i)[headers],
    phoneNumber(i === second ? first : i),
    people.isMailKnown[i] ? mailAddress(seed, i) : '',
    (people.isFemale[i] ? female : male)[headers],
    people.isAgeKnown[i] ? birth : '',
    people.isAgeKnown[i] ? String(people.age[i]) : '',
    city.province[headers],
    city.name[headers],
    cityTiers[city.tier][headers],
    occupations[people.occupation[i]][headers],
    String(people.income[i]),
    (people.hasChildren[i] ? yes : no)[headers],
    String(people.householdSize[i]),
    `V${level}`,
    String(level * 400 + Math.floor(level * 600 * random())),
    dateText(people.joined[i]),
    sources[people.source[i]][headers],
    consent(plan, i, random())[headers],
    orderChannels[people.preferredChannel[i]][headers],
    taste < 0 ? '' : String(taste),
    tags(plan, i, random),
  ];
}

/**
 * How far up the price bands a person's sales of 2023 lie: 0 all value, 50 all mid, 100 all premium; rounded.
 * −1 for people without a sale in 2023.
 */
export function brandPreference(plan: ShopPlan): Int32Array {
  const { orders, rhythm } = plan;
  return Int32Array.from(plan.people.group, (_, i) => {
    const from = orders.firstLine[rhythm.offset[i]];
    const to = orders.firstLine[rhythm.offset[i + 1]];
    let sum = 0;
    for (let line = from; line < to; line++) sum += products[orders.product[line]].tier;
    return to === from ? -1 : Math.round((50 * sum) / (to - from));
  });
}

/** Whoever was written to has agreed; of the others six in ten have, a quarter have not. */
function consent(plan: ShopPlan, person: number, draw: number): Words {
  if (plan.audiences.isContacted[person] || draw < 0.6) return yes;
  return draw < 0.85 ? no : unknown;
}

function tags(plan: ShopPlan, i: number, random: () => number): string {
  const { people, headers } = plan;
  const chances = [
    0.35,
    people.isFemale[i] ? 0.5 : 0.2,
    people.hasChildren[i] ? 0.7 : 0.05,
    people.isFemale[i] ? 0.45 : 0.1,
    0.3,
  ];
  return interests
    .filter((_, k) => random() < chances[k])
    .map((interest) => interest[headers])
    .join(headers === 'zh' ? '；' : '; ');
}

/** The row again as another clerk typed it: same id, the name spaced, the phone with country code and dashes. */
function carelessly(record: readonly string[]): string[] {
  const again = record.slice();
  again[1] = `${record[1]} `;
  again[2] = `+86 ${record[2].slice(0, 3)}-${record[2].slice(3, 7)}-${record[2].slice(7)}`;
  again[3] = record[3].toUpperCase();
  return again;
}

/** The account of the burst: an id, a phone and a date of joining, nothing else. */
function accountRecord(plan: ShopPlan): string[] {
  const record = customerHeader.map(() => '');
  record[0] = customerId(plan, burstAccount);
  record[2] = phoneNumber(plan.people.group.length);
  record[14] = 'V1';
  record[15] = '0';
  record[16] = '2023-11-10';
  return record;
}
