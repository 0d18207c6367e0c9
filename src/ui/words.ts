import { createContext } from 'svelte';
import type { Format } from '../core/format';
import type { Values } from '../core/outcome';
import type { MessageKey } from '../i18n/messages/en';

/** What widgets say of themselves, in the reader's language. Read it anew at each use: the language can be switched. */
export interface Words {
  readonly format: Format;
  say(key: MessageKey, values?: Values): string;
}

/** `provideWords` is called once, at the top of the app; widgets call `useWords` while they are being made. */
export const [useWords, provideWords] = createContext<Words>();
