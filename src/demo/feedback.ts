import { dayNumber, secondsADay, timeText } from './calendar';
import { productOf, products, words } from './catalogue';
import type { Words } from './catalogue';
import { customerId } from './customer-file';
import { sale } from './orders';
import type { ShopPlan } from './plan';
import { integer, permutation, pick, shuffle, streamOf } from './random';
import type { Random } from './random';
import { secondOfDay } from './rhythm';
import { complaintWords, questionWords, reviewWords, suggestionWords, waveWords } from './feedback-words';

export const feedbackHeader: readonly Words[] = [
  words('反馈编号', 'feedback_id'),
  words('客户编号', 'customer_id'),
  words('评价时间', 'created_at'),
  words('类型', 'kind'),
  words('评分', 'rating'),
  words('推荐意愿', 'nps'),
  words('满意度', 'csat'),
  words('评论内容', 'text'),
  words('商品编码', 'product_id'),
  words('主题', 'topic'),
  words('处理时间', 'resolved_at'),
  words('期望', 'expectation'),
  words('体验', 'experience'),
];

/** First days of the quarters of 2023, and the day after. */
const quarters = [
  dayNumber(2023, 1, 1),
  dayNumber(2023, 4, 1),
  dayNumber(2023, 7, 1),
  dayNumber(2023, 10, 1),
  dayNumber(2024, 1, 1),
];

/** Ten ratings with mean 4.2, and ten with mean 4.7: the quarters up to the third, and the fourth. */
const tenRatings = { before: [5, 5, 5, 5, 5, 4, 4, 4, 3, 2], after: [5, 5, 5, 5, 5, 5, 5, 5, 4, 3] } as const;

/** Ten answers to "would you recommend us", 0–10: net promoter score 30 and 50. */
const tenRecommendations = {
  before: [10, 10, 9, 9, 9, 8, 7, 7, 6, 4],
  after: [10, 10, 10, 9, 9, 9, 8, 8, 7, 6],
} as const;

/** The product of the complaint wave, and its days. */
export const waveProduct = productOf(0, 1, 0);
const waveDays = [dayNumber(2023, 9, 11), dayNumber(2023, 9, 24)] as const;

/** How many of each kind; reviews and survey answers a quarter (surveys in the third and fourth only). */
export function feedbackCounts(
  size: number,
): Record<
  'reviewsAQuarter' | 'surveysAQuarter' | 'wave' | 'complaints' | 'questions' | 'suggestions',
  number
> {
  return {
    reviewsAQuarter: 10 * Math.round(size / 80),
    surveysAQuarter: 10 * Math.round(size / 120),
    wave: Math.round(size / 30),
    complaints: Math.round(size / 40),
    questions: Math.round(size / 20),
    suggestions: Math.round(size / 30),
  };
}

interface Feedback {
  readonly second: number;
  readonly person: number;
  readonly kind: Words;
  readonly text: Words;
  readonly topic: Words;
  readonly product?: number;
  readonly rating?: number;
  readonly nps?: number;
  readonly csat?: number;
  readonly expectation?: number;
  readonly resolved?: number;
}

const kinds = {
  review: words('评价', 'review'),
  survey: words('问卷', 'survey'),
  complaint: words('投诉', 'complaint'),
  question: words('咨询', 'question'),
  suggestion: words('建议', 'suggestion'),
};
const nothing = words('', '');

/** Reviews, survey answers, complaints, questions and suggestions of 2023 by time. */
export function* feedbackRecords(plan: ShopPlan): Iterable<string[]> {
  const { headers } = plan;
  const all = planFeedback(plan).sort((a, b) => a.second - b.second);
  for (let k = 0; k < all.length; k++) {
    const each = all[k];
    yield [
      `F${100_001 + k}`,
      customerId(plan, each.person),
      timeText(each.second),
      each.kind[headers],
      whole(each.rating),
      whole(each.nps),
      whole(each.csat),
      each.text[headers],
      each.product === undefined ? '' : products[each.product].id,
      each.topic[headers],
      each.resolved === undefined ? '' : timeText(each.resolved),
      whole(each.expectation),
      each.expectation === undefined ? '' : whole(each.csat),
    ];
  }
}

function planFeedback(plan: ShopPlan): Feedback[] {
  const random = streamOf(plan.seed, 'feedback');
  const counts = feedbackCounts(plan.size);
  const all: Feedback[] = [];
  const salesByQuarter = salesOf(plan, random);

  for (let q = 0; q < 4; q++) {
    const time = q < 3 ? 'before' : 'after';
    const sales = salesByQuarter[q];
    const ratings = tens(tenRatings[time], counts.reviewsAQuarter, random);
    ratings.forEach((rating, k) => {
      const order = sales[k % sales.length];
      const { topic, text } = pick(random, reviewWords[rating - 1]);
      all.push({
        second: Math.min(
          plan.orders.second[order] + integer(random, 1, 6) * secondsADay,
          quarters[q + 1] * secondsADay - 60,
        ),
        person: plan.orders.person[order],
        kind: kinds.review,
        text,
        topic,
        rating,
        product: plan.orders.product[plan.orders.firstLine[order]],
      });
    });
    if (q < 2) continue;
    const satisfactions = tens(tenRatings[time], counts.surveysAQuarter, random);
    const recommendations = tens(tenRecommendations[time], counts.surveysAQuarter, random);
    satisfactions.forEach((csat, k) => {
      const order = sales[(counts.reviewsAQuarter + k) % sales.length];
      all.push({
        second: Math.min(plan.orders.second[order] + 7 * secondsADay, quarters[q + 1] * secondsADay - 60),
        person: plan.orders.person[order],
        kind: kinds.survey,
        text: nothing,
        topic: nothing,
        csat,
        nps: recommendations[k],
        expectation: pick(random, [4, 4, 5]),
      });
    });
  }

  const owners = ownersOf(plan, random);
  for (let k = 0; k < counts.wave; k++) {
    const second = integer(random, waveDays[0], waveDays[1]) * secondsADay + secondOfDay(random);
    const { topic, text } = pick(random, waveWords);
    all.push({
      second,
      person: owners[k % owners.length],
      kind: kinds.complaint,
      text,
      topic,
      product: waveProduct,
      ...answered(random, second),
    });
  }
  const spread: readonly (readonly [Words, number, readonly { topic: Words; text: Words }[]])[] = [
    [kinds.complaint, counts.complaints, complaintWords],
    [kinds.question, counts.questions, questionWords],
    [kinds.suggestion, counts.suggestions, suggestionWords],
  ];
  for (const [kind, count, vocabulary] of spread) {
    for (let k = 0; k < count; k++) {
      const order = pick(random, salesByQuarter[integer(random, 0, 3)]);
      const second = Math.min(
        plan.orders.second[order] + integer(random, 1, 9) * secondsADay,
        quarters[4] * secondsADay - 60,
      );
      const { topic, text } = pick(random, vocabulary);
      const product = otherThanWave(plan.orders.product[plan.orders.firstLine[order]]);
      all.push({
        second,
        person: plan.orders.person[order],
        kind,
        text,
        topic,
        product,
        ...answered(random, second),
      });
    }
  }
  return all;
}

/** The sales of each quarter, in random order. */
function salesOf(plan: ShopPlan, random: Random): number[][] {
  const result: number[][] = [[], [], [], []];
  for (const o of permutation(plan.orders.person.length, random)) {
    if (plan.orders.kind[o] !== sale) continue;
    const day = Math.floor(plan.orders.second[o] / secondsADay);
    result[quarters.findLastIndex((first) => first <= day)].push(o);
  }
  return result;
}

/** People who bought the product of the wave before it began, in random order. */
function ownersOf(plan: ShopPlan, random: Random): Uint32Array {
  const { orders } = plan;
  const owners = new Set<number>();
  for (let o = 0; o < orders.person.length; o++) {
    if (orders.kind[o] !== sale || orders.second[o] >= waveDays[0] * secondsADay) continue;
    for (let line = orders.firstLine[o]; line < orders.firstLine[o + 1]; line++) {
      if (orders.product[line] === waveProduct) owners.add(orders.person[o]);
    }
  }
  return shuffle(Uint32Array.from(owners), random);
}

/** Every other complaint is about another product than the wave's. */
function otherThanWave(product: number): number {
  return product === waveProduct ? productOf(0, 1, 1) : product;
}

/** `count` values, a multiple of ten, with exactly the pattern's mean. */
function tens(pattern: readonly number[], count: number, random: Random): Uint8Array {
  return shuffle(
    Uint8Array.from({ length: count }, (_, k) => pattern[k % 10]),
    random,
  );
}

function answered(random: Random, second: number): { resolved?: number } {
  const resolved = second + integer(random, 3600, 5 * secondsADay);
  return random() < 0.85 && resolved < quarters[4] * secondsADay ? { resolved } : {};
}

function whole(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}
