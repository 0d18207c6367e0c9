import type { IdentityDecision } from '../../../src/core/recipe';

/** A row of a customer list. */
export interface Listed {
  readonly id: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

const phoneOf = ({ phone }: Listed) => phone?.replace(/\D/g, '').replace(/^86/, '') ?? '';
const emailOf = ({ email }: Listed) => email?.toLowerCase() ?? '';
const nameOf = ({ name }: Listed) => name?.trim().toLowerCase() ?? '';
const accountOf = (row: Listed) => row.id ?? (emailOf(row) || (phoneOf(row) && `tel:${phoneOf(row)}`));

/** The rule of `identityOf` again with sets of texts, sentence by sentence: what each person is known by, sorted. */
export function peopleByHand(rows: readonly Listed[], decisions: readonly IdentityDecision[]): string[] {
  const accounts = [...new Set(rows.map(accountOf))].filter((text) => text !== '').sort();
  const names = (account: string) =>
    new Set(
      rows
        .filter((row) => accountOf(row) === account)
        .map(nameOf)
        .filter((name) => name !== ''),
    );
  const keys = [...new Set(rows.flatMap((row) => [phoneOf(row), emailOf(row)]))]
    .filter((key) => key !== '')
    .sort();
  const holders = (key: string) =>
    accounts.filter((account) =>
      rows.some((row) => accountOf(row) === account && (phoneOf(row) === key || emailOf(row) === key)),
    );

  let people = accounts.map((account) => new Set([account]));
  const personOf = (account: string) => people.find((person) => person.has(account))!;
  const apart: [string, string][] = [];
  const areApart = (a: string, b: string) =>
    apart.some(
      ([x, y]) => (personOf(a).has(x) && personOf(b).has(y)) || (personOf(a).has(y) && personOf(b).has(x)),
    );
  const join = (a: string, b: string) => {
    const [one, other] = [personOf(a), personOf(b)];
    if (one === other || areApart(a, b)) return;
    people = people
      .filter((person) => person !== one && person !== other)
      .concat(new Set([...one, ...other]));
  };

  for (const { decision, keys: named } of decisions.toReversed()) {
    const [a, b] = named.map((key) => key.slice(key.indexOf(':') + 1)) as [string, string];
    if (!accounts.includes(a) || !accounts.includes(b) || a === b) continue;
    if (decision === 'join') join(a, b);
    else if (personOf(a) !== personOf(b)) apart.push([a, b]);
  }

  const haveOneName = (a: string, b: string) => [...names(a)].some((name) => names(b).has(name));
  const haveOtherNames = (a: string, b: string) =>
    names(a).size > 0 && names(b).size > 0 && !haveOneName(a, b);
  const links = keys.flatMap((key) => {
    const all = holders(key);
    if (all.length > 5) return [];
    return all.flatMap((a, i) =>
      all.slice(i + 1).flatMap((b) => {
        if (areApart(a, b) || haveOtherNames(a, b)) return [];
        const isContested = all.some(
          (other) =>
            (areApart(a, other) && !areApart(b, other) && other !== b && !haveOtherNames(b, other)) ||
            (areApart(b, other) && !areApart(a, other) && other !== a && !haveOtherNames(a, other)),
        );
        return isContested ? [] : [{ a, b, hasName: haveOneName(a, b) }];
      }),
    );
  });
  links.sort((x, y) => (x.a === y.a ? (x.b < y.b ? -1 : 1) : x.a < y.a ? -1 : 1));
  for (const { a, b, hasName } of links) if (hasName) join(a, b);

  const nameless = links.filter(({ hasName }) => !hasName);
  const isNamed = (person: ReadonlySet<string>) => [...person].some((account) => names(account).size > 0);
  /** The people that can be reached along links of accounts without a name. */
  const reached = (from: string) => {
    const found = new Set([personOf(from)]);
    for (const person of found)
      for (const { a, b } of nameless)
        if (person === personOf(a) || person === personOf(b)) found.add(personOf(a)).add(personOf(b));
    return [...found];
  };
  const wanted = nameless.filter(({ a }) => reached(a).filter(isNamed).length < 2);
  for (const { a, b } of wanted) join(a, b);
  return people.map((person) => [...person].sort().join(' ')).sort();
}
