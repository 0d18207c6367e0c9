import { MISSING_CODE, type CategoryColumn } from '../core/column';
import { compareLevels, levelCount, levelTexts } from '../core/levels';
import { problem, type Problem } from '../core/outcome';
import { categoryColumn } from '../core/table';
import type { Workspace } from '../core/workspace';
import { oncePerWorkspace } from './memo';

/** Statuses of an order that was taken back, folded by `foldStatus`. A partial refund is still an order. */
const TAKEN_BACK = new Set(
  (
    'cancelled canceled cancel cancellation refunded refund fullyrefunded returned return returnedtosender ' +
    'void voided reversed chargeback chargedback rejected closed orderclosed ' +
    '取消 已取消 订单取消 交易取消 交易关闭 已关闭 订单关闭 关闭 退款 已退款 退款成功 退款完成 全额退款 ' +
    '退货 已退货 退货退款 退货成功 已退货退款 退单 已退单 撤单 已撤单 撤销 已撤销 作废 已作废 拒收 已拒收'
  ).split(' '),
);

/**
 * Statuses of an order that was never paid, or whose payment failed: no order, and no return either, but worth nothing
 * like one. "Pending" alone is none of them: it may as well wait to be sent.
 */
const NEVER_PAID = new Set(
  (
    'failed failure wcfailed paymentfailed failedpayment paymentfailure transactionfailed orderfailed declined ' +
    'paymentdeclined expired paymentexpired abandoned unpaid notpaid awaitingpayment waitingpayment waitingforpayment ' +
    'waitingtopay paymentpending pendingpayment wcpending topay tobepaid draft checkoutdraft wccheckoutdraft ' +
    '待付款 等待付款 等待买家付款 待买家付款 待支付 等待支付 等待买家支付 未付款 未支付 付款失败 支付失败 交易失败 ' +
    '订单失败 失败 已过期 已失效 付款超时 支付超时 超时未付款 超时未支付 超时关闭 交易超时'
  ).split(' '),
);

const foldStatus = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.\-/]/g, '');

/** 1 for each level of a status column that says the order was cancelled, refunded, returned or never paid. */
export function takenBackStatuses(status: CategoryColumn): Uint8Array {
  const isPaid = (folded: string): boolean => !TAKEN_BACK.has(folded) && !NEVER_PAID.has(folded);
  return Uint8Array.from(levelTexts(status.levels), (text) => Number(!isPaid(foldStatus(text))));
}

/** Lines whose status says that nothing was ever paid, and those statuses as they are written, most lines first; null without one. */
export const neverPaidIn = oncePerWorkspace(
  ({ tables }): { readonly lines: number; readonly statuses: readonly string[] } | null => {
    const orders = tables.get('orders');
    const status = orders && categoryColumn(orders, 'status');
    if (!status) return null;
    const texts = levelTexts(status.levels);
    const lines = new Float64Array(texts.length);
    for (const code of status.codes) if (code !== MISSING_CODE) lines[code]!++;
    const found = Array.from(texts.keys())
      .filter((code) => lines[code]! > 0 && NEVER_PAID.has(foldStatus(texts[code]!)))
      .sort((a, b) => lines[b]! - lines[a]! || compareLevels(status.levels, a, b));
    if (found.length === 0) return null;
    return {
      lines: found.reduce((sum, code) => sum + lines[code]!, 0),
      statuses: found.map((code) => texts[code]!),
    };
  },
);

/**
 * 1 for each level of an order-id column that is the number of a cancellation: the letter C and digits (`C536379`),
 * in a shop whose other ids are for the greater part digits alone. Where every id begins with C it is their style.
 */
export function cancellationIds(orderId: CategoryColumn): Uint8Array {
  const { bytes, offsets } = orderId.levels;
  const count = levelCount(orderId.levels);
  const prefixed = new Uint8Array(count);
  let prefixedCount = 0;
  let digitsCount = 0;
  for (let i = 0; i < count; i++) {
    const first = bytes[offsets[i]!];
    const isPrefixed = first === 67 || first === 99;
    const start = offsets[i]! + Number(isPrefixed);
    let at = start;
    while (at < offsets[i + 1]! && bytes[at]! >= 48 && bytes[at]! <= 57) at++;
    if (at === start || at < offsets[i + 1]!) continue;
    if (isPrefixed) {
      prefixed[i] = 1;
      prefixedCount++;
    } else {
      digitsCount++;
    }
  }
  const style = digitsCount * 2 >= count - prefixedCount && digitsCount > 0;
  return style && prefixedCount > 0 ? prefixed : new Uint8Array(count);
}

/** Whether the row's level is marked; a missing value is not. */
export const isMarked = (marks: Uint8Array, code: number): boolean =>
  code !== MISSING_CODE && marks[code] === 1;

const MOST_NAMED = 5;

/** The remark on orders that were never paid, to stand beside figures they are not in. */
export function neverPaidNote(workspace: Workspace): Problem[] {
  const found = neverPaidIn(workspace);
  if (!found) return [];
  const { lines, statuses } = found;
  const more = statuses.length > MOST_NAMED ? ' …' : '';
  return [
    problem('orders/never-paid', { lines, statuses: statuses.slice(0, MOST_NAMED).join(' · ') + more }),
  ];
}
