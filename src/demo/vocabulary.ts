import { words } from './catalogue';
import type { Words } from './catalogue';
import { pick, streamOf } from './random';

export interface City {
  readonly name: Words;
  readonly province: Words;
  /** index into `cityTiers` */
  readonly tier: number;
  /** share of the people, percent */
  readonly share: number;
}

export const cityTiers: readonly Words[] = [
  words('一线', 'first tier'),
  words('新一线', 'new first tier'),
  words('二线', 'second tier'),
  words('三线', 'third tier'),
];

/** The shares of the first two tiers sum to 70 %. */
export const cities: readonly City[] = [
  city('北京', 'Beijing', '北京', 'Beijing', 0, 14),
  city('上海', 'Shanghai', '上海', 'Shanghai', 0, 13),
  city('杭州', 'Hangzhou', '浙江', 'Zhejiang', 1, 10),
  city('成都', 'Chengdu', '四川', 'Sichuan', 1, 9),
  city('广州', 'Guangzhou', '广东', 'Guangdong', 0, 5),
  city('深圳', 'Shenzhen', '广东', 'Guangdong', 0, 5),
  city('南京', 'Nanjing', '江苏', 'Jiangsu', 1, 3),
  city('武汉', 'Wuhan', '湖北', 'Hubei', 1, 3),
  city('西安', "Xi'an", '陕西', 'Shaanxi', 1, 3),
  city('苏州', 'Suzhou', '江苏', 'Jiangsu', 1, 2),
  city('重庆', 'Chongqing', '重庆', 'Chongqing', 1, 2),
  city('天津', 'Tianjin', '天津', 'Tianjin', 1, 1),
  city('合肥', 'Hefei', '安徽', 'Anhui', 2, 4),
  city('厦门', 'Xiamen', '福建', 'Fujian', 2, 4),
  city('济南', 'Jinan', '山东', 'Shandong', 2, 4),
  city('昆明', 'Kunming', '云南', 'Yunnan', 2, 3),
  city('福州', 'Fuzhou', '福建', 'Fujian', 2, 3),
  city('温州', 'Wenzhou', '浙江', 'Zhejiang', 2, 3),
  city('珠海', 'Zhuhai', '广东', 'Guangdong', 2, 2),
  city('南通', 'Nantong', '江苏', 'Jiangsu', 2, 2),
  city('洛阳', 'Luoyang', '河南', 'Henan', 3, 2),
  city('桂林', 'Guilin', '广西', 'Guangxi', 3, 2),
  city('绵阳', 'Mianyang', '四川', 'Sichuan', 3, 1),
];

export const occupations: readonly Words[] = [
  words('白领', 'white-collar'),
  words('自由职业', 'freelance'),
  words('学生', 'student'),
  words('其他', 'other'),
];
export const student = 2;

/** Age bands and their shares in percent; `ageShares` of 19–24 and 25–35 are planted truth. */
export const ageBands: readonly (readonly [from: number, to: number])[] = [
  [16, 18],
  [19, 24],
  [25, 35],
  [36, 45],
  [46, 60],
];
export const ageShares = [2, 28, 55, 10, 5] as const;

/** Where orders are placed. */
export const orderChannels: readonly Words[] = [
  words('自有APP', 'own app'),
  words('小程序', 'mini-program'),
  words('第三方平台', 'marketplace'),
  words('社交分享', 'social sharing'),
  words('门店', 'store'),
];

/** How people found the shop; the first three are paid and appear in the spend file. */
export const sources: readonly Words[] = [
  words('小红书', 'Xiaohongshu'),
  words('抖音', 'Douyin'),
  words('朋友圈广告', 'Moments ad'),
  words('好友推荐', 'referral'),
  words('应用商店', 'app store'),
  words('第三方平台', 'marketplace'),
  words('门店', 'store'),
];

export const interests: readonly Words[] = [
  words('运动', 'sport'),
  words('穿搭', 'outfits'),
  words('亲子', 'family'),
  words('美妆', 'beauty'),
  words('促销', 'promotions'),
];

const familyNames =
  '林周吴郑冯陈沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹喻苏潘葛范彭鲁韦马苗方俞任袁柳唐薛雷贺倪汤罗毕郝安常乐于时傅'.split(
    '',
  );
const givenNames =
  '安宁清和子书雨禾知行若溪一诺景云嘉木念初星野南乔思远夏沐晨曦明泽语桐青岚可心言之晓月文舟'.split('');
const familySounds =
  'Lin Zhou Wu Zheng Feng Chen Shen Han Yang Zhu Qin Xu He Lyu Shi Zhang Kong Cao Yan Hua'.split(' ');
const givenSounds =
  'an ning qing he zi shu yu zhi xing ruo xi yi nuo jing yun jia mu nian chu ye nan qiao si yuan'.split(' ');

/** A name put together from single characters or syllables; it stands for nobody. */
export function personName(seed: number, person: number): Words {
  const random = streamOf(seed, 'names', person);
  const zh =
    pick(random, familyNames) + pick(random, givenNames) + (random() < 0.8 ? pick(random, givenNames) : '');
  const given = pick(random, givenSounds) + (random() < 0.8 ? pick(random, givenSounds) : '');
  return { zh, en: `${pick(random, familySounds)} ${given[0].toUpperCase()}${given.slice(1)}` };
}

/** An eleven-digit number whose prefix 111 no carrier uses. */
export function phoneNumber(person: number): string {
  return `111${String(10_000_000 + ((person * 7_654_321) % 89_999_999)).padStart(8, '0')}`;
}

/** An address in a domain reserved for examples (RFC 2606). */
export function mailAddress(seed: number, person: number): string {
  const name = personName(seed, person).en.toLowerCase().replace(' ', '.');
  return `${name}.${person + 1}@example.${['com', 'net', 'org'][person % 3]}`;
}

function city(
  zh: string,
  en: string,
  provinceZh: string,
  provinceEn: string,
  tier: number,
  share: number,
): City {
  return { name: words(zh, en), province: words(provinceZh, provinceEn), tier, share };
}
