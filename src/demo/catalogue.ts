/** A word in both languages of the files. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** A product of the demo shop. Money in whole yuan. */
export interface Product {
  readonly id: string;
  readonly name: Words;
  /** index into `categories` */
  readonly category: number;
  /** 0 value, 1 mid, 2 premium */
  readonly tier: number;
  readonly brand: Words;
  readonly price: number;
  readonly cost: number;
  readonly competitorPrice: number;
}

export interface Category {
  readonly name: Words;
  readonly department: Words;
  /** two styles, each sold in every tier */
  readonly styles: readonly [Words, Words];
  /** list price by tier and style */
  readonly prices: readonly (readonly [number, number])[];
}

const sport = words('运动', 'Sport');
const fashion = words('时装', 'Fashion');
const children = words('玩具图书', 'Toys and books');
const beauty = words('美妆', 'Beauty');

/** The first six carry the three planted rules, as pairs (0 → 1, 2 → 3, 4 → 5); the others fill baskets. */
export const categories: readonly Category[] = [
  category(
    '运动鞋',
    'Sports shoes',
    sport,
    '轻弹跑鞋',
    'light runner',
    '缓震训练鞋',
    'cushion trainer',
    [79, 109],
    [169, 219],
    [379, 479],
  ),
  category(
    '运动袜',
    'Sports socks',
    sport,
    '速干运动袜',
    'quick-dry socks',
    '毛圈运动袜',
    'terry socks',
    [8, 12],
    [18, 23],
    [39, 49],
  ),
  category(
    '连衣裙',
    'Dresses',
    fashion,
    '碎花连衣裙',
    'floral dress',
    '收腰连衣裙',
    'fitted dress',
    [79, 89],
    [169, 199],
    [369, 449],
  ),
  category(
    '高跟鞋',
    'Heels',
    fashion,
    '尖头高跟鞋',
    'pointed heels',
    '粗跟高跟鞋',
    'block heels',
    [79, 99],
    [159, 189],
    [339, 419],
  ),
  category(
    '玩具',
    'Toys',
    children,
    '木质积木',
    'wooden blocks',
    '遥控小车',
    'remote car',
    [29, 49],
    [69, 89],
    [139, 189],
  ),
  category(
    '绘本',
    'Picture books',
    children,
    '睡前绘本',
    'bedtime picture book',
    '立体绘本',
    'pop-up book',
    [13, 18],
    [27, 39],
    [59, 79],
  ),
  category(
    'T恤',
    'T-shirts',
    fashion,
    '圆领T恤',
    'round-neck T-shirt',
    '宽松T恤',
    'loose T-shirt',
    [24, 29],
    [59, 69],
    [139, 169],
  ),
  category(
    '牛仔裤',
    'Jeans',
    fashion,
    '直筒牛仔裤',
    'straight jeans',
    '高腰牛仔裤',
    'high-rise jeans',
    [59, 79],
    [119, 159],
    [279, 339],
  ),
  category(
    '外套',
    'Jackets',
    fashion,
    '轻薄外套',
    'light jacket',
    '针织外套',
    'knit jacket',
    [79, 99],
    [169, 219],
    [389, 509],
  ),
  category(
    '瑜伽服',
    'Yoga wear',
    sport,
    '瑜伽长裤',
    'yoga leggings',
    '瑜伽上衣',
    'yoga top',
    [39, 49],
    [89, 119],
    [199, 259],
  ),
  category(
    '手袋',
    'Handbags',
    fashion,
    '帆布手袋（大号, 米色）',
    'canvas tote (large, beige)',
    '通勤手袋',
    'office bag',
    [49, 69],
    [129, 169],
    [429, 599],
  ),
  category(
    '面霜',
    'Face cream',
    beauty,
    '保湿面霜',
    'moisture cream',
    '修护面霜',
    'repair cream',
    [29, 39],
    [79, 109],
    [229, 299],
  ),
  category(
    '口红',
    'Lipstick',
    beauty,
    '丝绒口红',
    'velvet lipstick',
    '水光口红',
    '"glass" lipstick',
    [21, 24],
    [49, 69],
    [129, 159],
  ),
  category(
    '香水',
    'Perfume',
    beauty,
    '花香香水',
    'floral perfume',
    '木质香水',
    'woody perfume',
    [39, 49],
    [109, 129],
    [309, 389],
  ),
];

/** Categories with an index below this one carry the planted rules. */
export const ruleCategories = 6;

/** Price bands, by tier. */
export const tiers: readonly Words[] = [
  words('平价', 'value'),
  words('中端', 'mid'),
  words('高端', 'premium'),
];

/** Two invented brands in each tier. */
const brands: readonly (readonly [Words, Words])[] = [
  [words('米垛', 'Miduo'), words('朴蓝', 'Pulan')],
  [words('禾汐', 'Hexi'), words('未屿', 'Weiyu')],
  [words('岚序', 'Lanxu'), words('澄野', 'Chengye')],
];

/** All products; the index of one is `productOf(category, tier, style)`. */
export const products: readonly Product[] = categories.flatMap((each, categoryIndex) =>
  [0, 1, 2].flatMap((tier) =>
    [0, 1].map((style) => {
      const price = each.prices[tier][style];
      const brand = brands[tier][style];
      const index = productOf(categoryIndex, tier, style);
      return {
        id: `P${1001 + index}`,
        name: { zh: `${brand.zh} ${each.styles[style].zh}`, en: `${brand.en} ${each.styles[style].en}` },
        category: categoryIndex,
        tier,
        brand,
        price,
        cost: Math.round(price * (0.42 + 0.04 * ((index * 7) % 5))),
        competitorPrice: Math.round(price * (0.93 + 0.03 * ((index * 11) % 6))),
      };
    }),
  ),
);

/** The index into `products` of a category's product in a tier (0–2) and style (0 the cheaper, 1 the dearer). */
export function productOf(category: number, tier: number, style: number): number {
  return (category * 3 + tier) * 2 + style;
}

/** A pair of words. */
export function words(zh: string, en: string): Words {
  return { zh, en };
}

function category(
  zh: string,
  en: string,
  department: Words,
  firstZh: string,
  firstEn: string,
  secondZh: string,
  secondEn: string,
  ...prices: (readonly [number, number])[]
): Category {
  return {
    name: words(zh, en),
    department,
    styles: [words(firstZh, firstEn), words(secondZh, secondEn)],
    prices,
  };
}
