import { dataZhCN } from './data.zh-CN';
import type { MessageKey } from './en';
import { shellZhCN } from './shell.zh-CN';
import { widgetsZhCN } from './widgets.zh-CN';

/** Every shared message in simplified Chinese. */
export const zhCN = { ...shellZhCN, ...dataZhCN, ...widgetsZhCN } satisfies Record<MessageKey, string>;
