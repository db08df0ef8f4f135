// What the text around a page says one sees, beyond that each element shows what it is for.
// By document (without its language) and file; `page` is the visitor of pages.mjs.

const guide = (page) => page.shows('食品经营许可（新办）', '在线申请', '材料清单', '咨询和投诉');

const press = (tag, selector) =>
  `document.querySelector('${tag}').shadowRoot.querySelector('${selector}').click() ?? true`;

/** A link of the guide would leave the page, so the hash is what tells that it was taken over. */
const takesOver = async (page) => {
  await page.evaluate(press('tb-item-guide', '[part~=apply]'));
  await page.until("location.hash === '#apply=food-business-licence'", 'the press is not taken over');
};

const types = (page, words) =>
  page.evaluate(`{
    const field = document.querySelector('tb-catalogue').shadowRoot.querySelector('input');
    field.value = '${words}';
    field.dispatchEvent(new InputEvent('input'));
    field.dispatchEvent(new Event('change'));
    true;
  }`);

const cards = "document.querySelector('tb-catalogue').shadowRoot.querySelectorAll('tb-item-card').length";

const style = (selector, part, property) =>
  `getComputedStyle(document.querySelector('${selector}').shadowRoot.querySelector('[part~=${part}]')).${property}`;

const isStyled = (page, expression, value) =>
  page.until(`${expression} === '${value}'`, `${expression} is not ${value}`);

const red = async (page) => {
  await isStyled(page, style('tb-item-guide', 'apply', 'backgroundColor'), 'rgb(168, 32, 26)');
  await isStyled(page, style('tb-item-guide', 'apply', 'borderRadius'), '2px');
};

export const promises = {
  'docs/guides/materials#materials.html': (page) => page.shows('您的情况', '材料清单', '要带 2 样'),

  'docs/guides/rating-codes#code.html': (page) => page.shows('津港市政务服务中心', '3号窗口', '有效期至'),
  'docs/guides/rating-summary#figures.html': (page) =>
    page.shows('98.2', '939 / 956', '各等级评价', '没有提供材料样本', '来源'),

  'README#embed.html': guide,

  'docs/start/department#guide.html': async (page) => {
    await guide(page);
    if ((await page.text()).includes('请到市政务服务中心二层办理'))
      throw new Error('the paragraph inside stays');
    const sections = "document.querySelector('tb-item-guide').shadowRoot.querySelectorAll('section').length";
    await page.until(`${sections} === 11`, 'it has not the sections promised');
  },
  'docs/start/department#list.html': async (page) => {
    await page.shows('共 50 个事项', '个人', '企业和其他组织');
    const before = await page.evaluate(cards);
    for (const words of ['营业执照', 'yyzz']) {
      await types(page, words);
      await page.until(`${cards} > 0 && ${cards} < ${before}`, `“${words}” does not make the list shorter`);
    }
  },
  'docs/start/department#all-guides.html': async (page) => {
    await page.goto('all-guides.html?code=senior-preferential-card');
    await page.shows('老年人优待证办理');
  },
  'docs/start/department#one-script.html': guide,
  'docs/start/department#integrity.html': guide,

  'docs/start/designer#theme.html': async (page) => {
    await red(page);
    await isStyled(page, style('tb-item-card', 'card', 'backgroundColor'), 'rgb(26, 34, 45)');
  },

  'docs/guides/theming#theme.html': async (page) => {
    await red(page);
    await page.until(
      `${style('tb-item-guide', 'apply', 'letterSpacing')} !== 'normal'`,
      'letters stand as before',
    );
  },

  'docs/guides/embed-a-guide#list.html': (page) => page.shows('企业设立登记'),
  'docs/guides/embed-a-guide#apply.html': takesOver,
  'docs/guides/embed-a-guide#fallback.html': guide,

  'docs/guides/your-first-form#page.html': async (page) => {
    await page.shows('姓名', '身份证号码', '怎样领证', '以上内容属实', '提交');
    const asks = async (words) => (await page.text()).includes(words);
    if (await asks('收件地址')) throw new Error('it asks for an address before it is needed');
    await page.evaluate(`{
      const choices = [...document.querySelector('tb-form').shadowRoot.querySelectorAll('label')];
      choices.find(({ textContent }) => textContent.includes('邮寄到家')).click();
      true;
    }`);
    await page.shows('收件地址');
  },
  'docs/guides/your-first-form#in-form.html': (page) => page.shows('姓名', '身份证号码'),

  'docs/guides/host-words#words.html': (page) => page.shows('去“津办通”申请', '要带 2 份材料'),
  'docs/guides/host-words#korean.html': (page) => page.shows('온라인 신청', '준비 서류', 'Where to apply'),

  'docs/guides/file-addresses#files.html': (page) =>
    page.until(
      `[...(document.querySelector('tb-item-guide').shadowRoot.querySelector('tb-materials')?.shadowRoot.querySelectorAll('a') ?? [])].some(({ href }) => href.includes('/attachments/food-business-licence-m'))`,
      'no name of a file is a link',
    ),

  'docs/reference/elements#tb-app.html': (page) =>
    isStyled(
      page,
      "getComputedStyle(document.querySelector('tb-app')).getPropertyValue('--tb-target')",
      '60px',
    ),
  'docs/reference/elements#tb-catalogue.html': async (page) => {
    await types(page, '医保');
    await page.until("location.search.includes(encodeURIComponent('医保'))", 'the address keeps no search');
  },
  'docs/reference/elements#tb-item-card.html': async (page) => {
    await page.evaluate(press('tb-item-card', '.cover'));
    await page.until("location.hash === '#food-business-licence'", 'the pick is not taken over');
  },
  'docs/reference/elements#tb-item-guide.html': async (page) => {
    await takesOver(page);
    await page.until('document.documentElement.dataset.seen !== undefined', 'no section is told');
  },
};
