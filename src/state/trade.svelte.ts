import {
  balanceColumn,
  currentValue,
  fillIn,
  isSameValue,
  readFilled,
  takeBack,
  TRADE_PAGES,
  tradeSettings,
  type Chosen,
  type Filled,
  type SettingChange,
  type ShopFacts,
  type Trade,
  type TradeSetting,
} from '../analyses/trade-settings';
import type { ParamValue } from '../core/params';
import type { WorkspaceSummary } from '../core/workspace';
import { gapsOf } from './analysis-run.svelte';
import { session } from './session.svelte';

/** A setting that a trade fills in, beside what is in force. */
export interface OfferedSetting extends TradeSetting {
  readonly now: ParamValue;
  readonly isFilled: boolean;
}

/** What is kept of it lies in the memory of this name. */
export const TRADE_MEMORY = 'trade';

/** The template of a shop's trade: what it would fill in, filling it in, and taking it back. */
export class TradeTemplate {
  #facts = $state.raw<ShopFacts | null>(null);
  #chosen = $state.raw<Chosen>({});
  #filled = $state.raw<Filled | null>(null);
  #trade = $state<Trade | null>(null);

  #settings = $derived(this.#trade && this.#facts ? tradeSettings(this.#trade, this.#facts) : []);
  #offered = $derived(
    this.#settings.map((setting): OfferedSetting => {
      const now = currentValue(this.#chosen[setting.analysis] ?? {}, setting);
      return { ...setting, now, isFilled: isSameValue(now, setting.value) };
    }),
  );

  /** The trade that is looked at; null before one is chosen. */
  get trade(): Trade | null {
    return this.#trade;
  }
  set trade(trade: Trade | null) {
    this.#trade = trade;
  }
  /** Its settings, once the shop's gaps are known. */
  get offered(): readonly OfferedSetting[] {
    return this.#offered;
  }
  /** The trade that was filled in last and can be taken back. */
  get filledTrade(): Trade | null {
    return this.#filled?.trade ?? null;
  }

  /** Reads the gaps of the shop and what its pages were left with. */
  async load(workspace: WorkspaceSummary): Promise<void> {
    const [gaps, kept] = await Promise.all([
      gapsOf(workspace),
      session.readMemory(TRADE_MEMORY),
      this.#readChosen(),
    ]);
    const columns = workspace.sources.flatMap((source) =>
      source.kind === 'customers' ? source.columns : [],
    );
    const numbers = columns.flatMap(({ name, type }) => (name !== null && type === 'number' ? name : []));
    this.#facts = { gaps, balance: balanceColumn(numbers) };
    this.#filled = readFilled(kept);
    this.#trade ??= this.filledTrade;
  }

  /** Fills in what is not in force yet; what stood there before can be had back. */
  async fill(): Promise<void> {
    if (!this.#trade) return;
    await this.#readChosen();
    const { changes, filled } = fillIn(this.#trade, this.#settings, this.#chosen, this.#filled);
    await this.#write(changes, filled);
  }

  /** Puts back what stood there before, but for what was changed by hand since. */
  async takeBack(): Promise<void> {
    if (!this.#filled) return;
    await this.#readChosen();
    await this.#write(takeBack(this.#filled, this.#chosen), null);
    this.#trade = null;
  }

  async #write(changes: readonly SettingChange[], filled: Filled | null): Promise<void> {
    for (const analysis of TRADE_PAGES) {
      const own = changes.filter(([setting]) => setting.analysis === analysis);
      if (own.length === 0) continue;
      const values: Record<string, ParamValue> = { ...(await session.readParams(analysis)) };
      for (const [{ name }, value] of own) {
        if (value === null) delete values[name];
        else values[name] = value;
      }
      await session.writeParams(analysis, values);
    }
    this.#filled = filled;
    await session.writeMemory(TRADE_MEMORY, filled);
    await this.#readChosen();
  }

  async #readChosen(): Promise<void> {
    const entries = TRADE_PAGES.map(async (id) => [id, await session.readParams(id)] as const);
    this.#chosen = Object.fromEntries(await Promise.all(entries));
  }
}
