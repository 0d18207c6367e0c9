/**
 * Whether a product is called as a charge is: postage, a fee, a discount, a correction of the books. The whole name
 * has to say so, so that a postage stamp, a shipping box and a delivery van stay products.
 */
export function isChargeName(name: string): boolean {
  const text = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-–—:/()[\],.*#]+/g, ' ')
    .trim();
  return text.length <= LONGEST && CHARGES.some((pattern) => pattern.test(text));
}

const LONGEST = 40;
const HOW =
  '(?:standard|express|special|home|local|domestic|international|free|priority|economy|courier|next day|same day|flat rate) ';
const AND_PACKING = '(?: (?:and|&|\\+) (?:packing|packaging|handling|insurance|delivery))?';
const PAID = '(?: (?:charges?|costs?|fees?))?';
const FOR =
  'bank|service|handling|packing|packaging|payment|card|transaction|processing|paypal|amazon|ebay|cod|late|restocking|cancellation|bag|gift wrap|gift wrapping';

const CHARGES: readonly RegExp[] = [
  new RegExp(`^(?:\\S+ )?postage${AND_PACKING}${PAID}$`),
  new RegExp(`^(?:${HOW})?(?:shipping|delivery|freight)${AND_PACKING}${PAID}$`),
  new RegExp(`^carriage${AND_PACKING}${PAID}$`),
  new RegExp(`^(?:${FOR}) (?:charges?|costs?|fees?|commission)$`),
  /^(?:amazonfee|bad debt|manual|manual adjustment|discounts?|rounding|gratuity)$/,
  /^(?:adjust|adjustments?)(?: (?:bad debt|entry|by .+))?$/,
  /^(?:补|退|国内|国际)?(?:运|邮|快递|物流|配送|包装|打包|餐盒|手续|服务)费(?:险|补差价?|差价|补拍|专拍|专用|链接|\s)*$/,
  /^补?差价(?:补拍|专拍|专用|链接|\s)*$/,
  /^(?:折扣|折让|优惠|抹零|尾差|调账|坏账|手工调整)$/,
];
