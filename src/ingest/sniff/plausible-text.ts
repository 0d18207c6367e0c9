/** Characters that fill most running Chinese of shops, orders and places; the list weighs candidates, it decides nothing alone. */
const FREQUENT_HAN = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严' +
    '订单客户会员编号姓名手机邮箱性别省份城市地址商品货款付款支付金额数量时间日期状态渠道店铺优惠退款交易买家卖家昵称类目规格颜色尺码备注发货快递物流评价积分等级生日注册来源女男士' +
    '訂單客戶會員編號電話郵箱性別縣市地址商品貨款付款金額數量時間日期狀態渠道店鋪優惠退款交易買家賣家暱稱類別規格顏色備註發貨快遞評價積分等級生日註冊來源個這們來時說國對過學經電機開關體點還見長場實現與為會從後發應當產業東車門問間書樂運動無線買賣價錢紅綠藍黃臺灣灣北高雄台中王林陳張李黃吳劉蔡楊茶咖啡',
);

/** Letters with marks that stand in running French, German, Spanish, Portuguese, Nordic … words. */
const WESTERN = new Set('àáâãäåæçèéêëìíîïñòóôõöøùúûüýßÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØÚÜœŒ€£°–—‘’“”…');

/** … and in Polish, Czech, Hungarian, Romanian, Croatian, Turkish ones. */
const CENTRAL = new Set('ąćęłńśźżĄĆĘŁŃŚŹŻčďěňřšťůžČĎĚŇŘŠŤŮŽőűŐŰăâîșțĂȘȚđĐşğıİŞĞ');

/**
 * How much a decoded text looks like one people write, about −3 … 1: the mean over its non-ASCII characters, where what a
 * wrong decoding yields (replacement and control characters, private use, rare signs, odd mixtures) counts against.
 */
export function textPlausibility(text: string): number {
  let sum = 0;
  let count = 0;
  let han = 0;
  let kana = 0;
  let hangul = 0;
  let previous = '';
  for (const c of text) {
    const code = c.codePointAt(0)!;
    if (code < 0x80) {
      if (/[A-Za-z]/.test(c) && /[\u0370-\u045f]/.test(previous)) sum -= 0.8;
      if (code < 32 && code !== 9 && code !== 10 && code !== 13) sum -= 1;
      previous = c;
      continue;
    }
    count++;
    sum += worth(c, code, previous);
    if (code >= 0x4e00 && code <= 0x9fff) han++;
    else if (code >= 0x3040 && code <= 0x30ff) kana++;
    else if (code >= 0xac00 && code <= 0xd7a3) hangul++;
    previous = c;
  }
  if (count === 0) return 0;
  const mixture = hangul > 0 && han + kana > hangul ? 0.5 : 0;
  return sum / count - mixture;
}

function worth(c: string, code: number, previous: string): number {
  if (code === 0xfffd) return -3;
  if (code < 0xa0) return -2;
  if (code >= 0xe000 && code <= 0xf8ff) return -2;
  if (FREQUENT_HAN.has(c)) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 0.2;
  if (code >= 0x3040 && code <= 0x30ff) return 0.9;
  if (code >= 0xff61 && code <= 0xff9f) return -0.6;
  if (code >= 0xff01 && code <= 0xff5e) return 0.7;
  if (code >= 0x3000 && code <= 0x303f) return 0.8;
  if (code >= 0xac00 && code <= 0xd7a3) return 0.8;
  if (code >= 0x0400 && code <= 0x045f) return slavic(c, previous);
  if (code >= 0x0370 && code <= 0x03ff)
    return /[\p{Script=Greek}]/u.test(previous) || /\W/.test(previous) ? 0.7 : -0.4;
  if (code >= 0x0600 && code <= 0x06ff) return 0.6;
  if (WESTERN.has(c)) return western(c, previous);
  if (CENTRAL.has(c)) return western(c, previous) - 0.05;
  if (code < 0x250) return /\p{L}/u.test(c) ? 0.3 : -0.5;
  if (code >= 0x2500 && code <= 0x25ff) return -0.8;
  return code >= 0x2000 && code <= 0x22ff ? 0.2 : -0.3;
}

/** Cyrillic: words run in small letters, a capital stands at the start. */
function slavic(c: string, previous: string): number {
  if (/[A-Za-z]/.test(previous)) return -0.8;
  const capital = c >= '\u0400' && c <= '\u042f';
  const inWord = previous >= '\u0430' && previous <= '\u045f';
  return capital && inWord ? -0.6 : 0.75;
}

/** A marked Latin letter stands among Latin letters; several in a row are rare, capitals inside a word too. */
function western(c: string, previous: string): number {
  if (!/\p{L}/u.test(c)) return 0.4;
  if (previous.charCodeAt(0) > 0x7f) return -0.5;
  const capital = c !== c.toLowerCase();
  if (capital && /[a-z]/.test(previous)) return -0.6;
  return /[A-Za-z]/.test(previous) || previous === '' ? 0.8 : 0.45;
}
