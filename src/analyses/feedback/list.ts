import { levelsFrom, pickLevels } from '../../core/levels';
import type { Workspace } from '../../core/workspace';
import { peopleOf } from '../../domain/people';
import { namesOf } from '../../domain/person-names';
import { withoutNaming } from '../../domain/phrases';
import { MOST_LISTED, type FeedbackList } from './result';
import { isKnown, type FeedbackRows, type Texts } from './rows';

/**
 * The rows to read, the newest first, without a date last; equals by what they say, so that the order of the file does
 * not show. At most `MOST_LISTED`.
 */
export function newestOf({ chosen, answers, text, textRank, ...rows }: FeedbackRows): number[] {
  const figures = [
    rows.person,
    rows.kind.of,
    rows.product.of,
    rows.topic.of,
    answers.of.rating,
    answers.of.nps,
    answers.of.csat,
    answers.resolved,
  ];
  const time = answers.time.map((value) => (Number.isNaN(value) ? -Infinity : value));
  const rankOf = (row: number): number => textRank[text[row]!] ?? -1;
  return chosen
    .toSorted((a, b) => {
      if (time[a] !== time[b]) return time[b]! > time[a]! ? 1 : -1;
      const byText = rankOf(a) - rankOf(b);
      if (byText !== 0) return byText;
      for (const values of figures) {
        const apart = (values[a] || 0) - (values[b] || 0);
        if (apart !== 0) return apart;
      }
      return 0;
    })
    .slice(0, MOST_LISTED);
}

/** What is known of these rows. */
export function listOf(workspace: Workspace, rows: FeedbackRows, shown: readonly number[]): FeedbackList {
  const { answers, sentiments, person, text } = rows;
  const texts = new Map<number, string>();
  const textOf = (row: number): string => {
    const code = text[row]!;
    if (code < 0) return '';
    let own = texts.get(code);
    if (own === undefined) texts.set(code, (own = withoutNaming(rows.textAt(code))));
    return own;
  };
  const used = [...new Set(shown.map(textOf))].filter((each) => each !== '').sort();
  const textNumbers = new Map(used.map((each, i) => [each, i]));
  const persons = [...new Set(shown.filter((row) => isKnown(rows, row)).map((row) => person[row]!))].sort(
    (a, b) => a - b,
  );
  const places = new Map(persons.map((p, i) => [p, i]));
  const people = peopleOf(workspace);
  const numbers = (values: ArrayLike<number>) => Float64Array.from(shown, (row) => values[row]!);
  const kind = usedOnly(rows.kind, shown);
  const product = usedOnly(rows.product, shown);
  const category = usedOnly(rows.category, shown);
  const topic = usedOnly(rows.topic, shown);
  return {
    count: shown.length,
    time: numbers(answers.time),
    person: Int32Array.from(shown, (row) => places.get(person[row]!) ?? -1),
    rating: numbers(answers.of.rating),
    nps: numbers(answers.of.nps),
    csat: numbers(answers.of.csat),
    sentiment: Uint8Array.from(shown, (row) => sentiments.of[row]!),
    basis: Uint8Array.from(shown, (row) => sentiments.by[row]!),
    text: Int32Array.from(shown, (row) => textNumbers.get(textOf(row)) ?? -1),
    kind: kind.of,
    product: product.of,
    category: category.of,
    topic: topic.of,
    open: Uint8Array.from(shown, (row) =>
      Number(rows.complaint[row] === 1 && answers.hasResolved && !rows.isAnswered(row)),
    ),
    texts: levelsFrom(used),
    kinds: kind.texts,
    products: product.texts,
    categories: category.texts,
    topics: topic.texts,
    people: { keys: pickLevels(people.keys, persons), names: namesOf(workspace, people.count, persons) },
  };
}

/** The texts of a column that these rows have, numbered anew. */
function usedOnly({ of, texts }: Texts, shown: readonly number[]): Texts {
  const used = [...new Set(shown.map((row) => of[row]!))].filter((i) => i >= 0).sort((a, b) => a - b);
  const places = new Map(used.map((i, place) => [i, place]));
  return {
    of: Int32Array.from(shown, (row) => places.get(of[row]!) ?? -1),
    texts: used.map((i) => texts[i]!),
  };
}
