/** Words of praise and of blame for what a shop sells and does; forms that share a stem are written out. */

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** English, in small letters. */
export const ENGLISH_PRAISE = listOf(
  'able accurate admirable adorable affordable amazed amazing appreciate appreciated appreciates ' +
    'appreciative attentive attractive authentic awesome bargain beautiful beautifully best better ' +
    'bravo bright brilliant calm capable careful carefully caring charming cheap cheaper cheerful ' +
    'classy clean clear clearly clever colourful colorful comfort comfortable comfortably comfy ' +
    'compliment compliments considerate consistent convenient cool correct courteous cozy cosy ' +
    'creamy crisp crispy cute dazzling decent delicate delicious delight delighted delightful ' +
    'dependable durable easily easy economical effective effectively efficient efficiently ' +
    'effortless elegant enjoy enjoyable enjoyed enjoying enjoys excellent exceptional excited ' +
    'exciting exquisite fab fabulous fair fairly fan fantastic fast faster fastest fave favorite favourite ' +
    'fine fit fits flawless flawlessly flavorful flavourful flexible fresh friendly fun funny ' +
    'generous genius gentle gentleman genuine glad glorious good goodness gorgeous graceful ' +
    'gracious grateful great greatest handsome handy happier happiest happily happy healthy heavenly ' +
    'helped helpful helps honest honestly hospitable hygienic ideal immaculate impeccable impress ' +
    'impressed impresses impressive improved improvement improving incredible incredibly inexpensive ' +
    'intuitive inviting joy juicy kindly kindness knowledgeable legit lightweight liked ' +
    'likes lol love loved lovely lover loves loving loyal luxurious luxury magical magnificent ' +
    'marvellous marvelous memorable modern neat neatly nice nicely nicest nifty outstanding ' +
    'patient patiently peaceful perfect perfection perfectly phenomenal pleasant pleasantly pleased ' +
    'pleasing pleasure plush polite politely popular positive precise premium pretty pristine ' +
    'professional professionally prompt promptly quality quick quicker quickest quickly quiet ' +
    'recommend recommendable recommended recommending recommends refreshing refreshed reliable ' +
    'reliably remarkable resolved respectful responsive rewarding rich robust roomy safe ' +
    'satisfied satisfies satisfy satisfying satisfactory seamless seamlessly sleek smart smile smiled smiles ' +
    'smiling smooth smoothly soft softer solid solved sparkling spacious speedy splendid ' +
    'spotless stable stellar straightforward strong stunning sturdy stylish sublime substantial ' +
    'succeed success successful successfully super superb superior supportive supreme swift swiftly ' +
    'tasty tender terrific thank thankful thanks thorough thoughtful thrilled thumbsup tidy timely ' +
    'top-notch trendy trust trusted trustworthy unbeatable understanding unique useful ' +
    'valuable value versatile vibrant warm warmly well-made well-packed welcome welcomed welcoming wonderful ' +
    'wonderfully worth worthwhile worthy wow yay yummy yum :) :-) :d <3 ;)',
);

/** English, in small letters. */
export const ENGLISH_BLAME = listOf(
  'abysmal ache aggressive angry annoy annoyed annoying anxious apathetic appalled appalling arrogant ' +
    'ashamed atrocious avoid avoided awful awfully awkward bad badly bait bent bland blamed bleed blister ' +
    'blisters blurry boring bother bothered bothersome break breaking breaks broke broken bug buggy bugs bumpy ' +
    'burned burnt bust cancel cancelled canceled careless carelessly chaos chaotic cheat cheated ' +
    'cheating chipped clog clogged clumsy clunky coarse cold collapse collapsed complain complained complaint ' +
    'complaining complaints complicated concern concerned confused confusing contaminated ' +
    'costly counterfeit cracked crap crappy crash crashed crashes crashing creased cramped crooked crowded crude cut ' +
    'damage damaged damages damp dangerous dead dear deceived deceptive defect defective defects degraded delay ' +
    'delayed delays dented deteriorated difficult dirty disagreeable disappoint disappointed ' +
    'disappointing disappointment disappoints disaster discoloured discolored discontinued disgrace ' +
    'disgraceful disgusted disgusting dishonest dislike disliked dismissive disorganised ' +
    'disorganized disrespectful dissatisfied distorted dizzy doubtful downhill dreadful dropped ' +
    'dry dull dusty embarrassed embarrassing empty error errors evil excessive excuse excuses expensive ' +
    'expired exploded fade faded fades fail failed failing fails failure fake false falling faulty fear ' +
    'filthy flaw flawed flaws flimsy foul fragile fraud fraudulent freezes frustrated frustrating ' +
    'frustration frayed furious garbage glitch glitches glitchy greasy greedy gross grumpy guilty ' +
    'hard harsh hassle hate hated hates hazard headache heavy hideous horrendous horrible horribly ' +
    'horrid horrified hostile hurt hurts ignorant ignore ignored ignores ignoring ill impatient ' +
    'impersonal impolite impossible inaccurate inadequate incapable incompetent incomplete ' +
    'inconsiderate inconsistent inconvenience inconvenient incorrect ineffective inefficient ' +
    'inexcusable inferior insane insult insulting irresponsible irritated irritating issue ' +
    'issues itchy jam jammed joke junk lack lacked lacking lacks laggy lame late lazy leak leaked ' +
    'leaking leaks leaky liar lied lies limp loose lose loses losing loss lost loud lousy lumpy mad meh ' +
    'mediocre mess messed messy miserable misleading mislead misled missing mistake mistaken mistakes moldy mouldy ' +
    'muddy musty nasty nausea negligent neglected nightmare noise noisy nonsense nuisance obnoxious ' +
    'odor odour offended offensive outdated outrage outrageous outraged overcharge overcharged ' +
    'overcooked overheats overpriced overrated pain painful painfully pathetic peeled peeling pity ' +
    'pointless poor poorly pricey pricier problem problems problematic pushy questionable racist ragged ' +
    'rash raw refund refunded refuse refused refuses regret regrets regrettable reject rejected ' +
    'repulsive ridiculous rip rip-off ripped ripoff risky rotten rough rubbish rude rudely ruin ' +
    'ruined rust rusted rusty sad sadly scam scammed scammer scams scratch scratched scratches ' +
    'scratchy screwed shabby shady shame shameful shocked shocking shoddy shrank shrink shrinks shrunk sick ' +
    'skimpy sloppy slow slower slowly sluggish small smashed smelly snapped so-so soggy ' +
    'sore sorry sour spam spill spilled spoiled spoilt stain stained stains stale steep sticky stiff ' +
    'stingy stink stinks stinky stolen stressful struggle struggled struggling stuck stupid sub-par subpar suck sucked ' +
    'sucks suspicious sux tacky tangled tasteless tear tears terrible terribly thief thin threat ' +
    'tight tiny tired tore torn torture toxic trap trash tricked trouble troubles ugly unable unacceptable ' +
    'unappealing unavailable unbearable unclean unclear uncomfortable uncooked uncooperative undercooked uneven ' +
    'unfair unfinished unfortunate unfortunately unfriendly unhappy unhealthy unhelpful unhygienic ' +
    'unimpressed uninterested unpleasant unprofessional unreadable unreasonable unreliable ' +
    'unresponsive unsafe unsatisfactory unsatisfied unstable unusable unwanted unwelcoming unwilling upset ' +
    'upsetting useless vague vile violated vomit wait waited waiting warn warned warning warped ' +
    'waste wasted wasting weak weird wet wobbly worn worried worse worst worthless wrecked wrinkled ' +
    'wrong wrongly yuck :( :-( :/ </3',
);

/** They turn round what comes within three words. */
export const ENGLISH_TURNS = listOf(
  'not no never none neither nor nothing nobody without hardly barely scarcely cannot cant dont doesnt ' +
    'didnt isnt arent wasnt werent wont wouldnt couldnt shouldnt havent hasnt hadnt aint ',
);

/** Chinese; of words that overlap the longest counts. */
export const CHINESE_PRAISE = listOf(
  '好 好吃 好喝 好看 好用 好评 好极了 好多了 好棒 好香 好快 很好 太好了 真好 挺好 更好 还好 美好 良好 良心 优秀 优质 ' +
    '优惠 优雅 优 佳 极佳 上佳 棒 棒棒 棒极了 超棒 太棒了 真棒 赞 超赞 点赞 很赞 给力 神速 迅速 快速 快捷 飞快 超快 很快 ' +
    '挺快 真快 太快了 快 准时 及时 按时 守时 提前 秒回 秒发 高效 效率高 方便 便捷 便利 省心 省事 省力 省钱 省时 轻松 轻便 轻巧 ' +
    '不错 蛮不错 挺不错 没毛病 没问题 没的说 没话说 没得说 无可挑剔 挑不出毛病 物美价廉 物超所值 物有所值 超值 值 值得 值了 很值 划算 实惠 便宜 ' +
    '不贵 公道 合理 合算 性价比高 性价比很高 性价比超高 良心价 白菜价 满意 满足 如意 中意 称心 合适 合身 合脚 适合 贴合 贴心 暖心 ' +
    '用心 细心 耐心 热心 热情 热忱 周到 周全 体贴 亲切 和蔼 友好 友善 礼貌 有礼貌 客气 真诚 诚信 诚恳 负责 负责任 认真 专业 敬业 ' +
    '靠谱 可靠 放心 安心 信赖 信任 信得过 值得信赖 态度好 服务好 效果好 质量好 口感好 味道好 手感好 做工好 喜欢 喜爱 爱 爱了 最爱 超爱 ' +
    '钟爱 爱不释手 开心 高兴 愉快 快乐 幸福 欣喜 惊喜 惊艳 感谢 谢谢 多谢 感激 感动 温暖 温馨 推荐 强烈推荐 力荐 安利 种草 回购 ' +
    '会回购 再买 还会买 还会来 还会再来 还会 下次还 下次再来 常来 会再来 再来 继续支持 支持 一如既往 老顾客 老客户 回头客 必买 必备 囤货 ' +
    '美味 可口 鲜美 新鲜 香 很香 香甜 香脆 酥脆 嫩 鲜嫩 爽口 入味 够味 地道 正宗 够辣 解馋 回味 回味无穷 过瘾 丰富 丰盛 ' +
    '足 量足 份量足 分量足 量大 很大份 管饱 吃饱 实在 厚道 大方 慷慨 精致 精美 精细 细腻 细致 讲究 漂亮 美丽 美观 美 帅 时尚 时髦 ' +
    '大气 高端 高档 上档次 显瘦 显白 显高 百搭 可爱 萌 清新 清爽 清晰 清楚 干净 卫生 整洁 整齐 明亮 鲜艳 柔软 柔和 柔滑 顺滑 ' +
    '丝滑 光滑 滑嫩 软糯 舒服 舒适 舒心 透气 保暖 暖和 凉爽 结实 牢固 坚固 耐用 耐穿 耐磨 稳定 稳固 扎实 厚实 严实 完好 完好无损 ' +
    '完美 完整 没有破损 没破损 无破损 正品 真品 如描述 与描述一致 描述相符 一致 相符 名副其实 没有色差 无色差 没色差 准 精准 准确 顺利 顺畅 流畅 顺手 ' +
    '灵敏 灵活 实用 有用 管用 有效 见效 好使 强大 厉害 牛 牛逼 绝了 一流 一级棒 顶级 顶呱呱 五星 五星好评 满分 十分满意 杠杠 杠杠的 给五星 ' +
    '进步 改进 提升 提高 解决 解决了 送小礼物 赠品 礼物 送了 贴心小礼物 惦记 难忘 享受 值得拥有 值得购买 放心购买 哈哈 嘻嘻 ' +
    '辛苦 辛苦了 热乎 热乎乎 还热 热的 很热 暖 风雨无阻 冒雨 👍 😊 😄 😁 😍 🥰 ❤ 💯 👏 😋 🎉',
);

/** Chinese; of words that overlap the longest counts. */
export const CHINESE_BLAME = listOf(
  '差 很差 太差 极差 最差 超差 差劲 差评 差远了 差太多 坏 坏了 坏的 坏掉 烂 烂了 太烂 破 破了 破损 破洞 破烂 裂 裂开 开裂 ' +
    '开胶 脱胶 脱线 开线 掉色 褪色 掉毛 掉漆 掉渣 起球 起毛 变形 变质 变味 发霉 霉 过期 馊 馊了 酸了 臭 臭味 异味 怪味 味道怪 ' +
    '刺鼻 腥 腥味 糊了 焦了 夹生 没熟 不熟 半生不熟 生的 硬 太硬 很硬 咬不动 嚼不动 老 柴 干巴巴 太干 油腻 太油 很油 太咸 咸 ' +
    '咸死 太淡 没味 没味道 没有味道 无味 太甜 太腻 太辣 太酸 太苦 太小 太少 太薄 太短 太紧 太松 太重 太贵 太慢 太久 太晚 太难吃 ' +
    '太坑 太假 难吃 难喝 难看 难闻 难用 难受 难过 难以下咽 难 不好 不好吃 不好喝 不好看 不好用 不太好 不怎么样 不怎么好 不行 不咋地 不咋样 ' +
    '不新鲜 不干净 不卫生 不舒服 不合适 不合身 不合理 不符 不一样 不一致 不是正品 不值 不值得 不满 不满意 不爽 不开心 不高兴 不负责 ' +
    '不负责任 不耐烦 不耐用 不理 不理人 不回 不回复 不接 不接电话 不接受 不给 不送 不退 不推荐 不会再 不会再来 不会再买 不想 不敢 不能吃 ' +
    '不能用 不靠谱 不方便 不专业 不准 不准时 不及时 不清楚 不透气 不灵 不灵敏 不足 不够 不如 不熟悉 不对 不喜欢 不愉快 不热 不脆 不值这个价 不够好 不够热 不够辣 不够新鲜 ' +
    '再也不 再也不来 再也不会 永远不会 最后一次 慢 很慢 慢死 慢吞吞 拖 拖延 拖拉 迟到 晚到 晚了 超时 延误 延迟 耽误 等了 久等 ' +
    '等很久 等太久 等好久 半天 迟迟 催 催单 催了 没到 没收到 没有收到 没送到 没送 没给 没发 没有发 未收到 未到 少送 少了 少给 少发 漏发 漏送 漏单 漏 漏水 ' +
    '漏油 漏气 洒 洒了 撒了 撒 送错 发错 错发 错送 弄错 搞错 错了 丢 丢了 丢件 丢失 缺 缺货 缺斤少两 缺少 短缺 没货 断货 取消 取消订单 被取消 ' +
    '退 退货 退款 退钱 要求退款 申请退款 投诉 举报 维权 赔 赔偿 索赔 骗 骗人 骗子 被骗 欺骗 欺诈 忽悠 坑 坑人 坑爹 被坑 黑心 ' +
    '黑店 无良 奸商 假 假货 假的 假冒 伪劣 山寨 仿冒 冒牌 次品 残次 残次品 瑕疵 劣质 质量差 质量问题 质量太差 做工差 做工粗糙 粗糙 ' +
    '态度差 态度恶劣 恶劣 服务差 服务太差 态度不好 凶 骂 骂人 吼 脾气 傲慢 敷衍 推卸 推脱 推诿 踢皮球 没人 没人理 没有人 没人管 没人处理 没有人处理 没人接 ' +
    '无语 无奈 无聊 无耻 失望 很失望 太失望 失落 后悔 郁闷 生气 气死 气愤 气人 愤怒 火大 恼火 烦 烦人 麻烦 头疼 头痛 拉肚子 ' +
    '肚子疼 恶心 想吐 吐了 吐槽 过敏 发痒 痒 疼 磨脚 勒 扎人 闷 热死 冷了 凉了 凉的 都凉 冰凉 冷冰冰 冷的 凉透 坨了 坨 泡烂 软塌塌 ' +
    '头发 虫 虫子 苍蝇 蟑螂 沙子 脏 脏兮兮 污渍 污点 色差 有色差 偏小 偏大 偏色 缩水 贵 好贵 偏贵 略贵 涨价 降价 虚高 一般 一般般 很一般 一般吧 ' +
    '凑合 凑合吧 勉强 将就 马马虎虎 普通 平平 平淡 无感 垃圾 废物 废品 没用 无用 无效 没效果 没有效果 没什么用 浪费 白花钱 浪费钱 打水漂 ' +
    '鸡肋 失败 故障 死机 卡 卡顿 卡死 闪退 黑屏 崩溃 失灵 失效 断了 断 折了 碎 碎了 摔 压扁 压坏 变样 严重 问题 有问题 出问题 毛病 ' +
    '缺点 缺陷 错误 危险 害怕 吓人 可怕 恐怖 糟 糟糕 糟透 糟心 扫兴 悲剧 惨 可恶 可恨 可惜 遗憾 讨厌 嫌弃 嫌 根本 什么玩意 什么东西 呵呵 ' +
    '再也 拉黑 避雷 踩雷 雷 劝退 慎买 慎入 别买 别来 千万别 拒绝 黑 👎 😡 😠 😭 😞 🤮 💔',
);

/** They turn round what they stand before, with nothing but a word of degree between. */
export const CHINESE_TURNS = listOf(
  '不 没 没有 无 未 别 不是 不算 不太 并不 毫无 不怎么 没那么 不会 不能 没什么 谈不上 从不 并非',
);

/** Chinese words of degree and mood that may stand between a turn and what it turns. */
export const CHINESE_DEGREES = listOf(
  '很 太 怎么 那么 这么 非常 特别 十分 够 是 会 再 有 得 算 多 什么 让人 觉得 感到 任何 出现 发现',
);

/** Chinese words that hold one of the others and say neither. */
export const CHINESE_NEITHER = listOf(
  '你好 您好 好像 好几 好几个 好久 好多 好的 好歹 只好 最好 正好 刚好 幸好 好不容易 不好意思 还好意思 好友 好奇 友好度 爱人 难道 难怪 老板 老板娘 老师 老是 老人 ' +
    '老公 老婆 老家 香港 香菜 香菇 香蕉 香肠 香味 值班 准备 标准 批准 快递 快递员 快递费 快餐 赶快 尽快 快点 快要 快到 快两个 快一个 美团 美国 ' +
    '帅哥 小姐姐 冷饮 冷冻 贵宾 贵店 卡片 刷卡 会员卡 银行卡 身份证 硬币 黑色 黑米 黑椒 差不多 出差 误差 雷同 冷静 支付宝 漏斗 ' +
    '超市 半天假 假期 请假 放假 假如 假装 退休 破解 坏处 好处 退换 七天无理由退货 包退 提前预约 客服 不过 不但 不仅 不管 不论 不知 不同 不止 不少 不断 不用 不错过',
);
