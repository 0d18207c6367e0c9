import type { TableKind } from '../../core/table';

/**
 * Headers that shops, marketplaces, tills and tools write above the columns of each kind of table, by role; the likeliest first.
 * Case, spaces, punctuation and full-width forms do not count. A header may also end with one of the longer ones.
 */
export const SYNONYMS: Readonly<Record<TableKind, Readonly<Record<string, string>>>> = {
  orders: {
    order_id:
      'order id, order no, order number, order nr, ordernum, order code, order ref, order reference, order, invoice, invoice no, invoice number, invoice id, transaction id, transaction no, transaction number, transaction, trans id, txn id, receipt, receipt no, receipt number, receipt id, bill no, ticket no, basket id, basket, sales order, document no, payment id, charge id, 订单号, 订单编号, 主订单编号, 子订单编号, 订单ID, 订单, 单号, 单据号, 单据编号, 小票号, 小票编号, 流水号, 交易号, 交易流水号, 交易编号, 交易单号, 销售单号, 外部订单号, 商户订单号, 平台订单号, 发票号, 訂單編號, 訂單號碼, 订单流水号, name',
    customer_id:
      'customer id, customerid, customer no, customer number, customer code, customer ref, cust id, custid, cust no, customer, client, client id, client no, member, member id, member no, member number, membership no, member card, card no, card number, loyalty card, loyalty id, household id, household key, user id, userid, user, uid, buyer, buyer id, buyer username, buyer user id, buyer email, shopper id, consumer id, account id, account no, account, contact id, patron id, guest id, billing email, customer email, email, e-mail, email address, 客户编号, 客户ID, 客户号, 客户代码, 客户, 顾客编号, 顾客ID, 顾客, 会员号, 会员编号, 会员ID, 会员卡号, 会员, 卡号, 用户ID, 用户编号, 用户号, 用户名, 用户, 买家ID, 买家昵称, 买家会员名, 买家账号, 买家旺旺, 买家, 下单账号, 下单帐号, 下单人, 收货人手机, 收货人手机号, 买家手机号, 买家手机, 客户手机号, 会员手机号, 手机号, 手机, 手机号码, 联系电话, 联系手机, 客户姓名, 客户名称, 会员名称, 会员名, 昵称, openid, unionid, 會員編號, 顧客編號, 客戶編號, customer name',
    ordered_at:
      'ordered at, order date, order time, order datetime, order timestamp, order created at, order creation date, order placed at, invoice date, invoicedate, purchase date, purchased at, purchase time, created at, created, create time, created date, date created, date created gmt, created utc, created date utc, created (utc), order date and time, transaction date, transaction time, transaction timestamp, transaction datetime, trans date, txn date, sale date, sales date, sold at, paid at, payment date, paid date, date paid, pay time, posting date, bill date, datetime, date time, date, timestamp, ts, time, day, 下单时间, 下单日期, 订单创建时间, 订单时间, 订单日期, 创建时间, 拍下时间, 订单付款时间, 付款时间, 支付时间, 付款日期, 成交时间, 成交日期, 交易时间, 交易日期, 交易创建时间, 购买时间, 购买日期, 消费时间, 消费日期, 销售时间, 销售日期, 开单时间, 开单日期, 结账时间, 小票时间, 订购时间, 日期, 时间, 完成时间, 訂單日期, 下單時間, 訂購日期',
    product_id:
      'product id, productid, product code, product no, product number, product ref, prod id, sku, sku id, sku code, sku number, seller sku, merchant sku, product sku, lineitem sku, line item sku, variant sku, variant id, item sku, stockcode, stock code, item, item code, item id, itemid, item no, item number, article, article no, article number, article id, asin, barcode, ean, upc, gtin, plu, material, material no, goods id, goods sn, part number, catalog object id, token, 商品编码, 商品编号, 商品ID, 商品代码, 商品条码, 商家编码, 商家SKU, 货号, 货品编号, 货品编码, 货品ID, 产品编号, 产品编码, 产品ID, 宝贝ID, 规格编码, SKU编码, SKU编号, SKUID, 外部编码, 条码, 条形码, 物料编码, 商品貨號, 商品編號',
    product_name:
      'product name, product title, product, product description, item name, item description, itemdescription, item title, lineitem name, line item name, line item title, description, article name, goods name, goods, title, stock description, variant title, menu item, 商品名称, 商品标题, 商品名, 商品, 宝贝标题, 宝贝名称, 品名, 货品名称, 货品, 产品名称, 产品, 菜品名称, 菜品, 服务项目, 项目名称, 商品全名, 商品名稱',
    category:
      'category, category name, product category, item category, product type, producttype, item type, product group, department, dept, collection, class, family, product line, sub category, subcategory, vendor category, 类目, 商品类目, 商品分类, 商品类别, 商品大类, 分类, 分类名称, 品类, 类别, 大类, 中类, 小类, 产品类别, 产品分类, 一级类目, 二级类目, 三级类目, 類別, 商品類別, type',
    quantity:
      'quantity, qty, quantity ordered, quantity purchased, quantity sold, qty ordered, order quantity, item quantity, lineitem quantity, line item quantity, net quantity, units, units sold, unit count, pieces, pcs, count, num, number of items, items, item count, volume, 数量, 购买数量, 商品数量, 宝贝总数量, 宝贝数量, 销售数量, 销量, 订购数量, 件数, 下单数量, 份数, 个数, 數量',
    unit_price:
      'unit price, unitprice, price, item price, price per unit, price each, lineitem price, line item price, sale price, selling price, retail price, sales price, list price, product price, unit cost, rate, 单价, 商品单价, 销售单价, 价格, 商品价格, 售价, 销售价, 成交单价, 成交价, 实际单价, 标价, 零售价, 单件价格, 京东价, 單價',
    amount:
      'amount, total, order total, order amount, total amount, grand total, total price, total paid, amount paid, paid amount, payment amount, payments, payment value, sales, sales amount, sales value, net sales, net amount, net total, gross sales, gross amount, line total, line amount, item total, item subtotal, line item total, subtotal, sub total, revenue, turnover, spend, spent, value, order value, order total amount, purchase amount, transaction amount, transaction value, converted amount, invoice amount, extended price, total sales, total revenue, total collected, price total, cart total, paid, 金额, 实付金额, 实付款, 实付, 实际支付金额, 实际付款金额, 买家实际支付金额, 买家实付金额, 买家应付货款, 订单实付金额, 订单金额, 订单总额, 订单总金额, 订单应付金额, 应付金额, 应付, 应付款, 支付金额, 付款金额, 总金额, 总价, 总额, 总计, 合计, 合计金额, 小计, 消费金额, 消费额, 成交金额, 成交额, 交易金额, 交易额, 销售额, 销售金额, 实收金额, 实收, 实收款, 应收金额, 结算金额, 商品金额, 商品总价, 商品总额, 货款, 收入, 實付金額, 金額, 訂單金額',
    discount:
      'discount, discount amount, discounts, total discount, discount total, line discount, lineitem discount, line item discount, item discount, discount value, promotion discount, coupon amount, coupon discount, retail disc, coupon disc, markdown, rebate, promo amount, 优惠, 优惠金额, 优惠总额, 折扣, 折扣金额, 折扣额, 减免金额, 优惠券金额, 店铺优惠金额, 商品优惠, 促销优惠, 立减, 折扣率, 優惠金額',
    status:
      'status, order status, orderstatus, state, order state, financial status, payment status, fulfillment status, transaction status, transaction type, sale status, refund status, 订单状态, 交易状态, 状态, 支付状态, 退款状态, 发货状态, 售后状态, 單據狀態, 訂單狀態',
    channel:
      'channel, sales channel, order channel, order source, source, source name, platform, marketplace, medium, device, device type, 渠道, 销售渠道, 下单渠道, 订单来源, 来源, 平台, 来源渠道, 终端, 下单终端, 订单渠道, 支付渠道, 通路',
    store:
      'store, store id, store name, store code, storeid, shop, shop id, shop name, branch, branch name, outlet, location, location name, pos location, site, warehouse, till, register, 门店, 门店名称, 门店编号, 店铺, 店铺名称, 店名, 分店, 网点, 机构, 店鋪, 門市',
    region:
      'region, country, country code, shipping country, billing country, ship country, province, shipping province, state province, shipping province name, city, shipping city, billing city, area, territory, market, district, 地区, 省份, 城市, 国家, 省, 市, 收货省份, 收货城市, 区域, 大区, 收货地区, 所在地, 县市',
    coupon:
      'coupon, coupon code, coupon id, couponcode, discount code, promo code, promotion code, promotion id, promotion ids, voucher, voucher code, 优惠券, 优惠券编号, 优惠券ID, 优惠码, 券号, 卡券, 优惠券名称, 折扣码, 優惠碼',
    campaign_id:
      'campaign, campaign id, campaign name, utm campaign, promotion, promotion name, 活动, 活动ID, 活动名称, 营销活动, 促销活动',
    phone:
      'phone, phone number, mobile, mobile phone, mobile number, cell phone, telephone, customer phone, buyer phone, member phone, billing phone, contact number, 手机号, 手机, 手机号码, 电话, 联系电话, 电话号码, 会员手机号, 会员手机, 客户手机号, 买家手机号, 买家手机, 用户手机号, 联系方式, 手機',
    email:
      'email, e-mail, email address, mail, contact email, customer email, buyer email, billing email, 邮箱, 电子邮箱, 邮箱地址, 电子邮件, email地址, 電郵',
  },
  customers: {
    customer_id:
      'customer id, customerid, customer no, customer number, customer code, customer ref, cust id, custid, client id, client no, clientnum, member id, member no, member number, membership no, card no, card number, loyalty card, loyalty id, household id, household key, user id, userid, user name, username, uid, account id, account no, contact id, person id, guest id, customer, id, record id, 客户编号, 客户ID, 客户号, 客户代码, 顾客编号, 顾客ID, 会员号, 会员编号, 会员ID, 会员卡号, 卡号, 用户ID, 用户编号, 用户号, 用户名, 买家昵称, 买家会员名, 买家ID, 编号, 会员名, openid, unionid, 會員編號, 客戶編號',
    name: 'name, full name, fullname, customer name, client name, member name, display name, first name, last name, surname, 姓名, 客户姓名, 客户名称, 会员姓名, 会员名称, 顾客姓名, 真实姓名, 联系人, 昵称, 称呼, 客户',
    phone:
      'phone, phone number, mobile, mobile phone, mobile number, cell, cell phone, telephone, tel, contact number, default address phone, 手机号, 手机, 手机号码, 电话, 联系电话, 电话号码, 会员手机号, 客户手机号, 联系方式, 手機',
    email:
      'email, e-mail, email address, mail, contact email, 邮箱, 电子邮箱, 邮箱地址, 电子邮件, email地址, 電郵',
    gender: 'gender, sex, 性别, 性別',
    birth_date:
      'birth date, birthdate, date of birth, dob, birthday, birth day, born, 生日, 出生日期, 出生年月日, 出生年月, 会员生日',
    age: 'age, customer age, age years, 年龄, 会员年龄, 年齡',
    region:
      'region, province, state, state province, country, area, territory, zip code, default address province, default address province code, default address country, 省, 省份, 地区, 国家, 区域, 所在省, 所在地区, 大区, 縣市',
    city: 'city, town, default address city, 市, 城市, 所在城市, 所在市',
    city_tier:
      'city tier, citytier, tier city, city level, city category, 城市等级, 城市级别, 城市线级, 几线城市',
    occupation: 'occupation, job, profession, job title, employment, 职业, 工作, 行业, 職業',
    income:
      'income, annual income, annual income k, yearly income, household income, monthly income, salary, estimated salary, income category, 收入, 年收入, 月收入, 家庭收入',
    has_children:
      'has children, children, kids, has kids, dependents, 是否有孩子, 是否有小孩, 有无子女, 有孩子, 是否有子女',
    household_size:
      'household size, family size, family members, number of people, dependent count, 家庭人数, 家庭人口, 家庭规模',
    member_level:
      'member level, membership level, membership, tier, loyalty tier, level, customer level, vip level, grade, rank, card category, segment, 会员等级, 等级, 会员级别, 会员类型, 客户等级, 客户级别, VIP等级, 会员卡等级, 會員等級',
    points:
      'points, loyalty points, point balance, points balance, reward points, bonus points, 积分, 会员积分, 积分余额, 可用积分, 剩余积分, 點數',
    joined_at:
      'joined at, join date, joined, joining date, signup date, sign up date, signed up at, registered at, registration date, register date, date joined, date registered, enrolled at, enrollment date, member since, customer since, first seen, created at, created, create time, date created, dt customer, 注册时间, 注册日期, 入会时间, 入会日期, 开卡时间, 开卡日期, 加入时间, 成为会员时间, 创建时间, 建档时间, 首次关注时间, 註冊日期',
    source_channel:
      'source channel, source, acquisition channel, acquisition source, signup source, referral source, lead source, channel, utm source, 来源, 来源渠道, 渠道, 注册渠道, 获客渠道, 会员来源, 客户来源, 注册来源',
    consent_marketing:
      'consent marketing, marketing consent, accepts marketing, accepts email marketing, email marketing consent, email subscriber status, opt in, marketing opt in, newsletter, subscribed, gdpr consent, consent, 是否同意营销, 营销同意, 同意营销, 是否接受营销, 是否订阅, 订阅状态, 是否接受短信',
    preferred_channel:
      'preferred channel, preferred contact, contact preference, preferred order channel, preferred login device, 偏好渠道, 首选渠道, 联系偏好, 沟通偏好',
    tags: 'tags, tag, labels, customer tags, groups, 标签, 客户标签, 会员标签, 人群, 分组, 標籤',
  },
  events: {
    customer_id:
      'customer id, customerid, cust id, member id, user id, userid, user, uid, user pseudo id, account id, client id, 用户ID, 用户编号, 用户, 客户ID, 客户编号, 会员号, 会员ID, 会员编号, openid, unionid',
    visitor_id:
      'visitor id, visitorid, visitor, anonymous id, device id, cookie id, cookie, distinct id, fullvisitorid, client id, 访客ID, 访客, 设备ID, 匿名ID',
    session_id:
      'session id, sessionid, session, visit id, user session, ga session id, 会话, 会话ID, 访问ID, 会话编号',
    happened_at:
      'happened at, event time, event date, event timestamp, timestamp, datetime, date time, occurred at, time, date, ts, created at, visit time, action time, received at, hit time, 访问时间, 事件时间, 行为时间, 发生时间, 时间, 操作时间, 日期, 创建时间, 时间戳',
    event:
      'event, event type, event name, eventname, action, action type, activity, behavior, behaviour, behavior type, step, hit type, 事件, 事件类型, 事件名称, 用户行为, 行为类型, 行为, 动作, 操作, 操作类型',
    product_id:
      'product id, productid, item id, itemid, sku, item, goods id, content id, 商品ID, 商品编号, 商品编码, 宝贝ID, sku编码',
    category: 'category, category id, category code, product category, 类目, 分类, 商品类目, 类目ID, 品类',
    page: 'page, page url, url, page path, page title, path, screen, screen name, landing page, view name, 页面, 页面地址, 页面路径, 页面名称, 落地页, 访问页面',
    query:
      'query, search query, search term, search, keyword, search keyword, 搜索词, 关键词, 搜索关键词, 检索词',
    channel:
      'channel, source, medium, traffic source, utm source, utm medium, referrer, referer, campaign source, 渠道, 来源, 流量来源, 来源渠道, 访问来源',
    device:
      'device, device type, device category, platform, os, browser, user agent, 设备, 设备类型, 终端, 平台, 机型',
    duration_s:
      'duration s, duration, duration seconds, dwell time, time on page, time spent, session duration, engagement time, 停留时长, 停留时间, 时长, 浏览时长, 访问时长',
    load_ms:
      'load ms, load time, page load time, loading time, latency, response time, 加载时间, 加载时长, 页面加载时间',
    value: 'value, event value, price, amount, revenue, 价值, 金额, 价格, 事件值',
    reason: 'reason, error, message, abandon reason, 原因, 放弃原因, 失败原因',
    phone:
      'phone, phone number, mobile, mobile phone, mobile number, cell phone, telephone, customer phone, buyer phone, member phone, billing phone, contact number, 手机号, 手机, 手机号码, 电话, 联系电话, 电话号码, 会员手机号, 会员手机, 客户手机号, 买家手机号, 买家手机, 用户手机号, 联系方式, 手機',
    email:
      'email, e-mail, email address, mail, contact email, customer email, buyer email, billing email, 邮箱, 电子邮箱, 邮箱地址, 电子邮件, email地址, 電郵',
  },
  contacts: {
    campaign_id:
      'campaign id, campaign, campaign name, campaign code, utm campaign, message id, mailing, wave, 活动, 活动ID, 活动编号, 活动名称, 营销活动, 批次, 任务名称',
    customer_id:
      'customer id, customerid, customer, cust id, member id, user id, userid, user, uid, client id, contact id, subscriber id, recipient id, recipient, email, email address, phone, 客户编号, 客户ID, 用户ID, 用户编号, 会员号, 会员ID, 会员编号, 手机号, 接收人, openid',
    arm: 'arm, group, variant, variation, treatment, version, test group, experiment group, bucket, cohort, ab group, condition, segment, 组别, 分组, 实验组, 对照组, 实验组/对照组, 实验分组, 版本, 测试组',
    channel: 'channel, medium, message channel, send channel, 渠道, 发送渠道, 触达渠道, 触达方式',
    sent_at:
      'sent at, sent, send time, send date, sent date, sent time, delivered at, contact date, contacted at, date, timestamp, 发送时间, 发送日期, 触达时间, 推送时间, 日期',
    delivered:
      'delivered, is delivered, delivery status, received, sent ok, 是否送达, 送达, 发送状态, 送达状态, 是否成功',
    opened_at: 'opened at, open time, opened, open date, first open, 打开时间, 打开, 阅读时间, 查看时间',
    clicked_at: 'clicked at, click time, clicked, click date, first click, 点击时间, 点击',
    converted_at:
      'converted at, conversion time, conversion date, converted, purchased at, 转化时间, 转化, 成交时间, 购买时间',
    revenue:
      'revenue, order value, sales, amount, spend, conversion value, 收入, 成交金额, 转化金额, 销售额, 金额',
    cost: 'cost, send cost, contact cost, unit cost, 成本, 发送成本, 触达成本, 费用',
    offer:
      'offer, incentive, promotion, coupon, creative, message, subject, 优惠, 权益, 优惠券, 内容, 文案, 主题',
    phone:
      'phone, phone number, mobile, mobile phone, mobile number, cell phone, telephone, customer phone, buyer phone, member phone, billing phone, contact number, 手机号, 手机, 手机号码, 电话, 联系电话, 电话号码, 会员手机号, 会员手机, 客户手机号, 买家手机号, 买家手机, 用户手机号, 联系方式, 手機',
    email:
      'email, e-mail, email address, mail, contact email, customer email, buyer email, billing email, 邮箱, 电子邮箱, 邮箱地址, 电子邮件, email地址, 電郵',
  },
  feedback: {
    feedback_id:
      'feedback id, review id, response id, respondent id, ticket id, ticket, case id, survey id, id, comment id, complaint id, 评价ID, 评论ID, 反馈编号, 工单号, 工单编号, 投诉编号, 编号, 问卷编号, 答卷编号',
    customer_id:
      'customer id, customerid, customer, cust id, member id, user id, userid, user, reviewer, reviewer id, reviewerid, author, account id, client id, email, 客户编号, 客户ID, 用户ID, 用户编号, 会员号, 会员ID, 会员编号, 买家昵称, 用户昵称, 评价人, 手机号, 用户名',
    created_at:
      'created at, created, date, review date, review time, submitted at, submission date, response date, timestamp, time, posted at, answered at, ticket created, start date, end date, 评价时间, 评论时间, 反馈时间, 提交时间, 创建时间, 投诉时间, 日期, 时间, 评价日期, 提交日期, 填写时间',
    kind: 'kind, type, feedback type, ticket type, category, 类型, 反馈类型, 评价类型, 工单类型, 投诉类型, 投诉, 建议',
    rating:
      'rating, score, stars, star rating, star, overall, overall rating, review score, rate, ratings, grade, 评分, 评价, 星级, 打分, 综合评分, 评价等级, 总体评分, 评价星级',
    nps: 'nps, nps score, likelihood to recommend, recommend score, recommend, would recommend, 推荐意愿, 推荐度, 推荐分, 净推荐值',
    csat: 'csat, csat score, satisfaction, satisfaction score, satisfaction rating, customer satisfaction, overall satisfaction, 满意度, 满意度评分, 满意程度, 总体满意度',
    text: 'text, review, review text, reviews, review body, review content, reviewtext, comment, comments, content, message, feedback, body, verbatim, answer, complaint, suggestion, remarks, 评价内容, 评论内容, 评论, 内容, 反馈内容, 意见, 留言, 投诉内容, 建议内容, 文本, 点评, 评价详情',
    product_id:
      'product id, productid, sku, item id, asin, parent asin, clothing id, business id, product, item, 商品ID, 商品编号, 商品编码, 货号, 商品, 产品, 宝贝',
    topic:
      'topic, subject, issue, tag, theme, aspect, reason, issue type, 主题, 话题, 问题类型, 标签, 分类, 原因',
    resolved_at:
      'resolved at, resolved, closed at, resolution time, resolved date, closed date, solved at, 处理时间, 解决时间, 完成时间, 关闭时间, 结案时间',
    expectation: 'expectation, expected, expectation score, expected score, 期望, 期望值, 期望分, 预期',
    experience:
      'experience, experienced, perception, perceived, experience score, 体验, 感知, 体验分, 实际体验, 感知值',
    phone:
      'phone, phone number, mobile, mobile phone, mobile number, cell phone, telephone, customer phone, buyer phone, member phone, billing phone, contact number, 手机号, 手机, 手机号码, 电话, 联系电话, 电话号码, 会员手机号, 会员手机, 客户手机号, 买家手机号, 买家手机, 用户手机号, 联系方式, 手機',
    email:
      'email, e-mail, email address, mail, contact email, customer email, buyer email, billing email, 邮箱, 电子邮箱, 邮箱地址, 电子邮件, email地址, 電郵',
  },
  products: {
    product_id:
      'product id, productid, product code, product no, sku, sku id, sku code, variant sku, stockcode, stock code, item id, item code, item no, article no, article, barcode, ean, upc, gtin, asin, handle, id, product, goods id, 商品编码, 商品编号, 商品ID, 商品代码, 商家编码, 货号, 货品编号, 产品编号, 产品编码, 产品ID, 条码, 条形码, SKU编码, 宝贝ID, 编码, 编号',
    name: 'name, product name, product title, title, item name, item, description, product description, article name, 商品名称, 商品标题, 品名, 名称, 产品名称, 货品名称, 宝贝标题, 商品',
    category:
      'category, product category, product type, type, department, collection, class, family, group, item category, commodity desc, sub commodity desc, 类目, 分类, 品类, 商品分类, 类别, 商品类目, 商品类别',
    brand: 'brand, brand name, vendor, manufacturer, make, supplier, 品牌, 品牌名称, 厂商, 供应商, 生产商',
    price:
      'price, unit price, list price, retail price, regular price, sale price, selling price, variant price, msrp, rrp, 价格, 售价, 单价, 零售价, 标价, 销售价, 吊牌价, 市场价',
    cost: 'cost, unit cost, cost price, cost per item, purchase price, cogs, 成本, 成本价, 进价, 采购价, 进货价',
    margin: 'margin, gross margin, profit, unit margin, unit profit, 毛利, 毛利率, 利润, 单品利润',
    launched_at:
      'launched at, launch date, launched, release date, created at, published at, date added, first available, date created, 上架时间, 上市时间, 上市日期, 上新时间, 上架日期, 创建时间',
    stock:
      'stock, stock quantity, inventory, inventory quantity, variant inventory qty, quantity, qty, on hand, stock level, available, in stock, 库存, 库存数量, 现有库存, 可用库存, 库存量, 存货',
    competitor_price:
      'competitor price, competing price, market price, rival price, 竞品价格, 竞争价格, 竞品价, 竞对价格, 对手价格',
  },
  spend: {
    date: 'date, day, period, month, week, report date, reporting starts, start date, 日期, 时间, 月份, 投放日期, 统计日期, 报表日期',
    channel:
      'channel, source, medium, platform, network, ad network, media, publisher, traffic source, 渠道, 平台, 媒体, 投放渠道, 来源, 广告渠道',
    campaign_id:
      'campaign id, campaign, campaign name, ad group, ad set, ad set name, ad name, utm campaign, 活动, 计划, 推广计划, 广告计划, 活动名称, 计划名称, 单元',
    spend:
      'spend, spent, cost, amount spent, ad spend, ad cost, marketing spend, media spend, budget, total spend, expense, 花费, 消耗, 投放金额, 广告费, 费用, 成本, 消费, 支出, 投放费用, 推广费',
    impressions:
      'impressions, impr, impression, views, reach, shows, displays, 展现量, 曝光, 曝光量, 展示量, 展现, 展示, 展示次数',
    clicks: 'clicks, click, link clicks, taps, 点击, 点击量, 点击数, 点击次数',
    visits:
      'visits, sessions, landing page views, users, traffic, visitors, 访问, 访问量, 访客数, 到店数, 进店, 访客, 流量',
    new_customers:
      'new customers, new customer, acquired customers, acquisitions, conversions, customers, sign ups, leads, installs, orders, 新客, 新客数, 新客户, 新增客户, 新增用户, 拉新, 转化数, 成交客户数',
  },
};
