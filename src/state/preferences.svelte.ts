import { LANGUAGES, pickLanguage, type Language } from '../i18n/language';

export type Theme = 'system' | 'light' | 'dark';
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** The reader's own choices. They hold nothing about customers, so they may live where the first paint can read them. */
class Preferences {
  #language = $state<Language>(stored('language', LANGUAGES) ?? pickLanguage(navigator.languages));
  #theme = $state<Theme>(stored('theme', THEMES) ?? 'system');
  #methodOpen = $state(stored('method', ['open', 'closed'] as const) === 'open');

  #tourShown = $state(stored('tour', ['shown', 'left'] as const) === 'shown');
  #tourStop = stored('tour-stop');

  get language(): Language {
    return this.#language;
  }
  set language(language: Language) {
    this.#language = language;
    remember('language', language);
  }

  get theme(): Theme {
    return this.#theme;
  }
  set theme(theme: Theme) {
    this.#theme = theme;
    remember('theme', theme);
  }

  /** Whether method drawers are open: one choice for all pages. */
  get methodOpen(): boolean {
    return this.#methodOpen;
  }
  set methodOpen(open: boolean) {
    this.#methodOpen = open;
    remember('method', open ? 'open' : 'closed');
  }

  /** Whether the tour is on screen, and the id of the stop it was at last. */
  get tourShown(): boolean {
    return this.#tourShown;
  }
  set tourShown(shown: boolean) {
    this.#tourShown = shown;
    remember('tour', shown ? 'shown' : 'left');
  }
  get tourStop(): string | undefined {
    return this.#tourStop;
  }
  set tourStop(id: string) {
    this.#tourStop = id;
    remember('tour-stop', id);
  }
}

/** What was remembered; of the allowed values where there are such. */
function stored<T extends string>(name: string, allowed?: readonly T[]): T | undefined {
  try {
    const value = (localStorage.getItem(`regulars.${name}`) ?? undefined) as T | undefined;
    return allowed ? allowed.find((item) => item === value) : value;
  } catch {
    return undefined; // storage is switched off: the defaults serve
  }
}

function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`regulars.${name}`, value);
  } catch {
    // storage is switched off: the choice holds for this visit
  }
}

export const preferences = new Preferences();
