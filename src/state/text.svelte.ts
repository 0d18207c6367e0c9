import type { Problem, Values } from '../core/outcome';
import { createFormat } from '../i18n/format';
import { formatMessage, richMessage } from '../i18n/message';
import { en } from '../i18n/messages/en';
import { zhCN } from '../i18n/messages/zh-CN';
import { preferences } from './preferences.svelte';

export type MessageKey = keyof typeof en;

/** Large enough to be shortened in every language. */
const MANY = 1_000_000;

/** The shell's words in the reader's language. Reads reactively: a switch of language re-renders what used it. */
class Text {
  #currency = $state<string | null>(null);
  #messages = $derived<Readonly<Record<string, string>>>(preferences.language === 'zh-CN' ? zhCN : en);
  #format = $derived(createFormat(preferences.language, this.#currency));

  get format() {
    return this.#format;
  }

  /** The currency of the open workspace; null shows plain numbers. */
  set currency(currency: string | null) {
    this.#currency = currency;
  }

  /** Makes each kind of number and date once: the first of its kind in a page takes long, the next ones do not. */
  warm(): void {
    const { number, integer, short, share, money, moneyShort, days, moment } = this.#format;
    for (const write of [number, integer, short, share, money, moneyShort, days, moment]) write(MANY);
  }

  say(key: MessageKey, values: Values = {}): string {
    return formatMessage(this.#messages[key]!, values, this.#format);
  }

  /** Like `say`, for keys made of a name (a role, a kind); an unknown name shows as itself. */
  sayName(prefix: string, name: string): string {
    const message = this.#messages[`${prefix}.${name}`];
    return message === undefined ? name : formatMessage(message, {}, this.#format);
  }

  sayRich(key: MessageKey, values: Values = {}) {
    return richMessage(this.#messages[key]!, values, this.#format);
  }

  /** The sentence of a problem; `own` are the messages of the analysis it came from. */
  sayProblem(problem: Problem, own: Readonly<Record<string, string>> = {}): string {
    const key = `problem.${problem.code}`;
    const message = own[key] ?? this.#messages[key] ?? this.#messages['problem.unknown']!;
    return formatMessage(message, { ...problem.values, code: problem.code }, this.#format);
  }

  /** The sentence of a diagnostic code. */
  sayDiagnostic(code: string, values: Values): string {
    const message = this.#messages[`diagnostic.${code}`];
    return message === undefined ? code : formatMessage(message, values, this.#format);
  }
}

export const text = new Text();
