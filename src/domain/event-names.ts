/**
 * What visitors do, by its usual name; any other event keeps the name that the file gives it. The steps of a purchase
 * stand in their order.
 */
export const STEPS = [
  'visit',
  'view',
  'search',
  'favourite',
  'cart_add',
  'cart_remove',
  'checkout',
  'order',
  'pay',
  'pay_abandoned',
  'exit',
  'login',
  'sign_up',
  'share',
  'email_open',
  'email_click',
  'sms_click',
  'push_open',
] as const;
export type Step = (typeof STEPS)[number];

/** The steps that every purchase goes through, in their order, and how a visit ends without one. */
export const PURCHASE_STEPS: readonly Step[] = [
  ...(['visit', 'view', 'cart_add', 'checkout', 'order', 'pay'] as const),
  ...(['pay_abandoned', 'exit'] as const),
];

/** Other spellings of each, in lower case with `_` between words. */
const SPELLINGS: Readonly<Record<Step, string>> = {
  visit: 'session_start page_view page pageview visit_page pv 访问 进入 到访 页面浏览',
  view: 'view_item product_view item_view detail_view product_detail product click 浏览 查看 点击 商品浏览 详情浏览 浏览商品',
  search: 'site_search view_search_results 搜索 检索 查询',
  favourite: 'favorite fav wishlist add_to_wishlist like 收藏 加收藏',
  cart_add: 'add_to_cart addtocart cart 加购 加入购物车 加购物车 购物车',
  cart_remove: 'remove_from_cart removefromcart 移出购物车 删除购物车',
  checkout: 'begin_checkout start_checkout 结算 去结算',
  order: 'place_order submit_order create_order 下单 提交订单',
  pay: 'purchase payment paid buy transaction 支付 付款 购买 成交',
  pay_abandoned: 'payment_abandoned payment_failed 放弃支付 支付失败',
  exit: 'leave session_end quit 退出 离开',
  login: 'log_in signin sign_in 登录',
  sign_up: 'signup register registration 注册',
  share: 'shared 分享 转发',
  email_open: 'open_email 打开邮件',
  email_click: 'click_email 点击邮件',
  sms_click: 'click_sms 点击短信',
  push_open: 'open_push 打开推送',
};

const stepOf = new Map<string, Step>(
  STEPS.flatMap((step) => [step, ...SPELLINGS[step].split(' ')].map((spelling) => [spelling, step] as const)),
);

/** The usual name of what a file calls an event; null where it has none. Case, spaces and hyphens do not matter. */
export const usualStep = (event: string): Step | null =>
  stepOf.get(
    event
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  ) ?? null;
