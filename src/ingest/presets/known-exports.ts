import { plainHeader } from '../roles/match-header';
import { jdOrders } from './jd-orders';
import type { Preset } from './preset';
import { shopifyOrders } from './shopify-orders';
import { squareItems } from './square-items';
import { stripePayments } from './stripe-payments';
import { taobaoItems, taobaoOrders } from './taobao-orders';
import { tillReceipts, tillReceiptsZh } from './till-receipts';
import { woocommerceLines, woocommerceReport } from './woocommerce-orders';
import { youzanOrders } from './youzan-orders';

/** Every export that is known; the first whose marks are all there is the one. */
export const PRESETS: readonly Preset[] = [
  shopifyOrders,
  woocommerceLines,
  woocommerceReport,
  taobaoItems,
  taobaoOrders,
  youzanOrders,
  jdOrders,
  squareItems,
  stripePayments,
  tillReceipts,
  tillReceiptsZh,
];

/** The known export with these headers, or null. */
export function knownExport(headers: readonly string[]): Preset | null {
  const present = new Set(headers.map(plainHeader));
  const has = (mark: string): boolean => mark.split('|').some((header) => present.has(plainHeader(header)));
  return PRESETS.find(({ marks }) => marks.every(has)) ?? null;
}
