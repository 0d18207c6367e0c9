import { MISSING_CODE } from '../../core/column';
import { levelCount, levelText, type Levels } from '../../core/levels';
import { categoryColumn } from '../../core/table';
import { foldText } from '../cleaning/fold-text';
import { accountOfRows, NOBODY, type Accounts } from './accounts';

/** The names that the customer list gives to accounts; spellings that differ in width, case or blanks are one name. */
export interface AccountNames {
  isNamed(account: number): boolean;
  /** The accounts that have one. */
  readonly named: readonly number[];
  /** Whether two accounts have a name in common. */
  share(a: number, b: number): boolean;
}

const NAMELESS = -1;

/** The names of the marked accounts. O(rows of the customer list). */
export function namesOfAccounts(accounts: Accounts, isWanted: Uint8Array): AccountNames {
  const naming = accounts.columns.find(({ kind }) => kind === 'customers');
  const column = naming && categoryColumn(naming.table, 'name');
  const nameOf = new Int32Array(accounts.count).fill(NAMELESS);
  /** All names of an account that has several. */
  const several = new Map<number, Set<number>>();
  const named: number[] = [];
  if (naming && column) {
    const numberOf = nameNumbers(column.levels);
    const accountOfRow = accountOfRows(accounts, naming);
    for (let row = 0; row < accountOfRow.length; row++) {
      const account = accountOfRow[row]!;
      const code = column.codes[row]!;
      if (account === NOBODY || !isWanted[account] || code === MISSING_CODE) continue;
      const name = numberOf(code);
      if (name === NAMELESS || name === nameOf[account]) continue;
      if (nameOf[account] === NAMELESS) {
        nameOf[account] = name;
        named.push(account);
      } else {
        const known = several.get(account);
        if (known) known.add(name);
        else several.set(account, new Set([nameOf[account]!, name]));
      }
    }
  }
  const namesOf = (account: number): ReadonlySet<number> =>
    several.get(account) ?? new Set(nameOf[account] === NAMELESS ? [] : [nameOf[account]!]);
  return {
    isNamed: (account) => nameOf[account] !== NAMELESS,
    named,
    share(a, b) {
      if (nameOf[a] === NAMELESS || nameOf[b] === NAMELESS) return false;
      if (nameOf[a] === nameOf[b]) return true;
      return several.size > 0 && [...namesOf(a)].some((name) => namesOf(b).has(name));
    },
  };
}

/** The number of each level's name: equal for equal folds, NAMELESS where nothing is left of it. */
function nameNumbers(levels: Levels): (code: number) => number {
  const UNSEEN = -2;
  const known = new Int32Array(levelCount(levels)).fill(UNSEEN);
  const numbers = new Map<string, number>([['', NAMELESS]]);
  return (code) => {
    if (known[code] === UNSEEN) {
      const name = foldText(levelText(levels, code));
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      known[code] = number;
    }
    return known[code]!;
  };
}
