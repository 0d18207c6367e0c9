/**
 * The syntax of messages, a small part of ICU's: `{name}`, `{name, style}`, `{n, plural, =0 {none} one {# day} other
 * {# days}}` with `#` for the number, and emphasis `<good>…</good>`, `<bad>…</bad>`, `<b>…</b>`. Everything nests.
 */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'count' }
  | { readonly kind: 'value'; readonly name: string; readonly style: Style | undefined }
  | {
      readonly kind: 'plural';
      readonly name: string;
      readonly exact: ReadonlyMap<number, readonly Part[]>;
      readonly forms: ReadonlyMap<string, readonly Part[]>;
      readonly other: readonly Part[];
    }
  | { readonly kind: 'tone'; readonly tone: Tone; readonly parts: readonly Part[] };

export type Tone = 'good' | 'bad' | 'b';
export type Style = (typeof STYLES)[number];

const STYLES = [
  'integer',
  'number',
  'number1',
  'short',
  'share',
  'share1',
  'money',
  'moneyShort',
  'days',
  'day',
  'month',
  'moment',
  'bytes',
  /** The message `person.…` that a value is the key of; any other text as it is. */
  'name',
] as const;
const PLURAL_FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];

const parsed = new Map<string, readonly Part[]>();

/** The parts of a template, parsed once. Throws where it is malformed, with the place and the template. */
export function parseTemplate(template: string): readonly Part[] {
  let parts = parsed.get(template);
  if (!parts) parsed.set(template, (parts = new Parser(template).all()));
  return parts;
}

/** Names of the values a template uses, sorted, each with its style: `n:plural`, `spend:money`, `name`. */
export function placeholdersOf(template: string): readonly string[] {
  const names = new Set<string>();
  const visit = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if (part.kind === 'value') names.add(part.style ? `${part.name}:${part.style}` : part.name);
      if (part.kind === 'tone') visit(part.parts);
      if (part.kind === 'plural') {
        names.add(`${part.name}:plural`);
        for (const form of [...part.exact.values(), ...part.forms.values(), part.other]) visit(form);
      }
    }
  };
  visit(parseTemplate(template));
  return [...names].sort();
}

class Parser {
  readonly #template: string;
  #at = 0;

  constructor(template: string) {
    this.#template = template;
  }

  all(): readonly Part[] {
    const parts = this.#parts(false);
    if (this.#at < this.#template.length) this.#reject('unexpected end of emphasis or form');
    return parts;
  }

  /** Parts up to the end, a closing brace or a closing tag, which is left for the caller. */
  #parts(inPlural: boolean): readonly Part[] {
    const parts: Part[] = [];
    let text = '';
    const flush = () => {
      if (text !== '') parts.push({ kind: 'text', text });
      text = '';
    };
    while (this.#at < this.#template.length) {
      const tag = this.#match(/<(\/?)(good|bad|b)>/y);
      if (tag?.[1] === '/') {
        this.#at -= tag[0].length;
        break;
      }
      const char = this.#template[this.#at]!;
      if (tag) {
        flush();
        const inside = this.#parts(inPlural);
        if (!this.#match(new RegExp(`</${tag[2]}>`, 'y'))) this.#reject(`<${tag[2]}> is not closed`);
        parts.push({ kind: 'tone', tone: tag[2] as Tone, parts: inside });
      } else if (char === '{') {
        flush();
        parts.push(this.#placeholder());
      } else if (char === '}') {
        break;
      } else if (char === '#' && inPlural) {
        flush();
        parts.push({ kind: 'count' });
        this.#at++;
      } else {
        text += char;
        this.#at++;
      }
    }
    flush();
    return parts;
  }

  #placeholder(): Part {
    const head = this.#match(/\{\s*([A-Za-z]\w*)\s*(?:,\s*([A-Za-z]\w*)\s*)?/y);
    if (!head) return this.#reject('a name was expected');
    const [, name, kind] = head as unknown as [string, string, string | undefined];
    if (kind === 'plural') return this.#plural(name);
    if (!this.#match(/\}/y)) this.#reject('} was expected');
    const style = STYLES.find((known) => known === kind);
    if (kind !== undefined && !style) this.#reject(`style ${kind} is unknown`);
    return { kind: 'value', name, style };
  }

  #plural(name: string): Part {
    const exact = new Map<number, readonly Part[]>();
    const forms = new Map<string, readonly Part[]>();
    let form: RegExpExecArray | null;
    if (!this.#match(/,/y)) this.#reject('a comma was expected after plural');
    while ((form = this.#match(/\s*(?:=(\d+)|([a-z]+))\s*\{/y))) {
      const parts = this.#parts(true);
      if (!this.#match(/\}/y)) this.#reject('a form is not closed');
      const [, number, word] = form as unknown as [string, string | undefined, string | undefined];
      if (number !== undefined) exact.set(Number(number), parts);
      else if (PLURAL_FORMS.includes(word!)) forms.set(word!, parts);
      else this.#reject(`plural form ${word} is unknown`);
    }
    if (!this.#match(/\s*\}/y)) this.#reject('a plural is not closed');
    const other = forms.get('other');
    if (!other) return this.#reject('a plural needs the form other');
    return { kind: 'plural', name, exact, forms, other };
  }

  /** What the sticky pattern matches here, stepping over it. */
  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#template);
    if (match) this.#at = pattern.lastIndex;
    return match;
  }

  #reject(reason: string): never {
    throw new SyntaxError(`message template, position ${this.#at}: ${reason}: ${this.#template}`);
  }
}
