import { dataEn } from './data.en';
import { shellEn } from './shell.en';
import { widgetsEn } from './widgets.en';

/** Every shared message in English, the source of truth: a key that another language lacks does not compile. */
export const en = { ...shellEn, ...dataEn, ...widgetsEn };
export type MessageKey = keyof typeof en;
