import { MISSING_CODE, type CategoryColumn } from '../core/column';
import { levelCount, levelTexts } from '../core/levels';

/** Statuses of an order that was taken back, folded by `foldStatus`. A partial refund is still an order. */
const TAKEN_BACK = new Set(
  (
    'cancelled canceled cancel cancellation refunded refund fullyrefunded returned return returnedtosender ' +
    'void voided reversed chargeback chargedback rejected closed orderclosed ' +
    '取消 已取消 订单取消 交易取消 交易关闭 已关闭 订单关闭 关闭 退款 已退款 退款成功 退款完成 全额退款 ' +
    '退货 已退货 退货退款 退货成功 已退货退款 退单 已退单 撤单 已撤单 撤销 已撤销 作废 已作废 拒收 已拒收'
  ).split(' '),
);

const foldStatus = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.\-/]/g, '');

/** 1 for each level of a status column that says the order was cancelled, refunded or returned. */
export function takenBackStatuses(status: CategoryColumn): Uint8Array {
  return Uint8Array.from(levelTexts(status.levels), (text) => Number(TAKEN_BACK.has(foldStatus(text))));
}

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
