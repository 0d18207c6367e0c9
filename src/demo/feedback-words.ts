import { words } from './catalogue';
import type { Words } from './catalogue';

/** A remark and what it is about. */
export interface Remark {
  readonly topic: Words;
  readonly text: Words;
}

const quality = words('质量', 'quality');
const fit = words('尺码', 'size');
const delivery = words('物流', 'delivery');
const service = words('客服', 'service');
const price = words('价格', 'price');

/** Remarks of reviews, by rating 1–5 (index 0–4). */
export const reviewWords: readonly (readonly Remark[])[] = [
  [
    remark(quality, '穿了两次就坏了，非常失望。', 'Broke after two wears, very disappointed.'),
    remark(service, '客服一直不回复，体验很差。', 'Service never answers, a bad experience.'),
  ],
  [
    remark(fit, '尺码偏小，页面上也没有尺码表。', 'Runs small, and there is no size chart on the page.'),
    remark(delivery, '物流太慢，等了一个星期。', 'Delivery too slow, I waited a week.'),
    remark(price, '买完第二天就降价，心里不舒服。', 'The price fell the day after I bought it.'),
  ],
  [
    remark(quality, '一般般，和图片有点色差。', 'So-so, the colour differs from the picture.'),
    remark(price, '价格还行，运费有点贵。', 'Fair price, freight a little dear.'),
  ],
  [
    remark(quality, '质量不错，穿着舒服。', 'Good quality, comfortable.'),
    remark(fit, '尺码准，就是颜色选择少。', 'True to size, but few colours.'),
    remark(delivery, '发货挺快，包装完好。', 'Sent quickly, well packed.'),
  ],
  [
    remark(quality, '做工很好，孩子特别喜欢！', 'Very well made, my child loves it!'),
    remark(service, '客服耐心，推荐的尺码刚好。', 'Patient service, the size they advised fits.'),
    remark(delivery, '第二天就到了，太快了。', 'Arrived the next day, so fast.'),
    remark(price, '活动价很划算，会回购。', 'A bargain on offer, will buy again.'),
  ],
];

export const complaintWords: readonly Remark[] = [
  remark(delivery, '显示已签收，但我没有收到包裹。', 'Marked as delivered, but I have no parcel.'),
  remark(quality, '收到就有污渍，要求退货。', 'Arrived stained, I want to return it.'),
  remark(service, '退款申请三天没有人处理。', 'My refund has been open for three days.'),
];

/** Complaints of the wave: the soles of one shoe come off. */
export const waveWords: readonly Remark[] = [
  remark(quality, '鞋底开胶，才穿了两个星期。', 'The sole came off after two weeks.'),
  remark(quality, '跑步时鞋底脱胶，差点摔倒。', 'The sole came loose while running, I nearly fell.'),
  remark(quality, '和别人一样开胶了，要求退款！', 'Glue failed like everyone says, I want my money back!'),
];

export const questionWords: readonly Remark[] = [
  remark(fit, '平时穿38码，这款选多大？', 'I wear 38, which size of this one?'),
  remark(delivery, '满199包邮可以合并订单吗？', 'May I combine orders for free freight from 199?'),
  remark(price, '会员日还有折扣吗？', 'Is there a further discount on member day?'),
];

export const suggestionWords: readonly Remark[] = [
  remark(fit, '希望每个商品都有尺码表。', 'Please add a size chart to every product.'),
  remark(service, '希望支持更多支付方式。', 'Please accept more ways to pay.'),
  remark(
    price,
    '希望首页别给我推大人的衣服，我只买玩具。',
    'Stop showing me adult clothing, I only buy toys.',
  ),
];

function remark(topic: Words, zh: string, en: string): Remark {
  return { topic, text: words(zh, en) };
}
