import { expect } from '@open-wc/testing';
import '../../define-all.js';
import { questions, showForm } from '../../testing/forms.js';
import { deep, deepAll } from '../../testing/tree.js';
import { until } from '../../testing/until.js';
import type { TbForm } from '../form.js';

const person = {
  name: { type: 'string', title: '姓名', maxLength: 50 },
  idNumber: { type: 'string', title: '身份证号码', format: 'citizen-id' },
  born: { type: 'string', title: 'Date of birth', format: 'date' },
  share: { type: 'number', title: 'Shareholding (%)', minimum: 0, maximum: 100 },
};
const row = {
  name: '欧阳望澜',
  idNumber: '990101195803120019',
  kind: '本人',
  born: '1958-03-12',
  share: 33.33,
};

async function people(width: number, properties: object = person, rest: object = {}): Promise<TbForm> {
  const items = questions(properties as Record<string, unknown>);
  const form = await showForm(questions({ people: { type: 'array', title: '人员', items } }), {
    value: { people: [row, row] } as never,
    form: [{ key: 'people', type: 'table' }],
    ...rest,
  });
  form.style.display = 'block';
  form.style.width = `${width}px`;
  await until(() => deepAll(form, 'td input').length > 0 && deepAll(form, '.skeleton').length === 0);
  return form;
}

const isTable = (form: TbForm): boolean => getComputedStyle(deep(form, 'table')).display === 'table';

describe('how a table looks', () => {
  it('has columns as wide as their answers are long, and cuts none', async () => {
    const form = await people(1100);
    expect(isTable(form)).to.equal(true);
    const [name, id, born, share] = deepAll(form, 'tbody tr:first-child td').map(
      (cell) => cell.getBoundingClientRect().width,
    ) as [number, number, number, number];
    expect(id).to.be.above(born);
    expect(born).to.be.above(share);
    expect(name).to.be.above(share);
    for (const input of deepAll<HTMLInputElement>(form, 'td input'))
      expect(input.scrollWidth, input.value).to.be.at.most(input.clientWidth + 1);
  });

  it('has room for what a list says while nothing is chosen, and shares what is left among all that has a limit', async () => {
    const properties = {
      name: { type: 'string', title: '姓名', maxLength: 20 },
      kind: { type: 'string', title: '性别', enum: ['男', '女性'] },
      post: { type: 'string', title: '岗位', enum: ['厨师', '店长'] },
    };
    const form = await people(1280, properties, {
      form: [
        {
          key: 'people',
          type: 'table',
          items: [
            'people[].name',
            { key: 'people[].kind', type: 'select' },
            { key: 'people[].post', type: 'select' },
          ],
        },
      ],
      value: { people: [{}] },
    });
    const table = deep(form, 'table').getBoundingClientRect().width;
    const widths = deepAll(form, 'thead th').map((cell) => cell.getBoundingClientRect().width);
    const [number, name, kind, post, acts] = widths as [number, number, number, number, number];
    const em = parseFloat(getComputedStyle(deep(form, 'table')).fontSize);
    expect(number).to.be.closeTo(3 * em, 2);
    expect(acts).to.be.closeTo(10 * em, 2);
    expect(name / table).to.be.within(0.3, 0.55);
    expect(kind).to.be.closeTo(post, 1);
    expect(kind).to.be.above(7 * em);
  });

  it('cuts nothing of a list where there is least room for a table', async () => {
    const properties = {
      kind: { type: 'string', title: '性别', enum: ['男', '女'] },
      note: { type: 'string', title: '备注' },
    };
    const form = await people(900, properties, {
      form: [
        { key: 'people', type: 'table', items: [{ key: 'people[].kind', type: 'select' }, 'people[].note'] },
      ],
      value: { people: [{}] },
    });
    const select = deep<HTMLSelectElement>(form, 'td select');
    const free = document.createElement('select');
    free.style.font = getComputedStyle(select).font;
    free.append(new Option('请选择'));
    document.body.append(free);
    // Its own needs, with the padding of a cell's.
    expect(select.clientWidth).to.be.at.least(free.offsetWidth + 8);
    free.remove();
  });

  it('cuts no heading and no button, also in English', async () => {
    const form = await people(1100, person, { lang: 'en' });
    await until(() =>
      deepAll(form, '.acts .link').some(({ textContent }) => /Remove/.test(textContent ?? '')),
    );
    const table = deep(form, 'table').getBoundingClientRect();
    for (const part of deepAll(form, 'thead th, .acts .link'))
      expect(part.scrollWidth, part.textContent ?? '').to.be.at.most(part.clientWidth + 1);
    const last = deepAll(form, '.acts .link').pop() as HTMLElement;
    expect(last.getBoundingClientRect().right).to.be.at.most(table.right + 1);
  });

  it('stays as it is when a second row brings buttons that move rows', async () => {
    const age = { type: 'number', title: '年龄', minimum: 0, maximum: 100 };
    const properties = { name: person.name, idNumber: person.idNumber, born: person.born, age };
    const form = await people(860, properties, { value: { people: [row] } });
    const before = [isTable(form), deep(form, 'table').className];
    deep(form, '.add').click();
    await until(() => deepAll(form, 'tbody tr').length === 2);
    expect(deepAll(form, '.acts .link').length).to.be.above(1);
    expect([isTable(form), deep(form, 'table').className]).to.deep.equal(before);
  });

  it('has cards instead, sooner the more its columns need, and is never wider than the form', async () => {
    const few = { name: person.name, share: person.share };
    const shown: boolean[][] = [];
    for (const width of [640, 860, 1000]) {
      const forms = [await people(width, few), await people(width)];
      for (const form of forms)
        expect(deep(form, 'table').scrollWidth).to.be.at.most(deep(form, '.list').clientWidth + 2);
      shown.push(forms.map(isTable));
    }
    expect(shown).to.deep.equal([
      [false, false],
      [true, false],
      [true, true],
    ]);
  });

  it('is a list where no page has room for it', async () => {
    const properties: Record<string, object> = {};
    for (let at = 0; at < 8; at += 1) properties[`text${at}`] = { type: 'string', title: `情况说明${at}` };
    const form = await showForm(
      questions({ people: { type: 'array', title: '人员', items: questions(properties) } }),
      { value: { people: [{}] }, form: [{ key: 'people', type: 'table' }] },
    );
    expect(deepAll(form, 'table').length).to.equal(0);
    expect(deepAll(form, '.row input').length).to.equal(8);
  });

  it('looks the same once a resident is in it and what is said of answers has come', async () => {
    const form = await people(1100);
    const look = (): readonly string[] => {
      const { fontSize, letterSpacing, userSelect } = getComputedStyle(deep(form, 'thead th'));
      return [fontSize, letterSpacing, userSelect];
    };
    const before = look();
    const { length } = form.shadowRoot!.adoptedStyleSheets;
    (deep(form, 'td input') as HTMLElement).focus();
    await until(() => form.shadowRoot!.adoptedStyleSheets.length > length);
    expect(look()).to.deep.equal(before);
  });

  it('has no style attribute', async () => {
    const form = await people(1100);
    expect(deepAll(form, '.list [style]').length).to.equal(0);
  });
});

describe('questions side by side', () => {
  const hint =
    '与营业执照上的名称一致，含括号里的字；没有营业执照的，写身份证上的姓名，不要写简称，也不要写别名';
  const kinds: Record<string, object> = {
    text: { type: 'string' },
    number: { type: 'number' },
    select: { enum: ['甲', '乙'] },
    radios: { enum: ['甲', '乙'] },
    textarea: { type: 'string', maxLength: 100 },
    money: { type: 'number' },
    'citizen-id': { type: 'string' },
  };

  for (const kind of Object.keys(kinds))
    it(`have their controls at one height where one has a hint of two lines: ${kind}`, async () => {
      const form = await showForm(
        questions({
          a: { type: 'string', title: '甲', description: hint },
          b: { title: '乙', ...kinds[kind] },
        }),
        { form: [{ type: 'columns', items: ['a', { key: 'b', type: kind, unit: '元' }] }] },
      );
      form.style.display = 'block';
      form.style.width = '900px';
      await until(
        () =>
          deepAll(form, '.columns .skeleton').length === 0 && deepAll(form, '.columns > .field').length === 2,
      );
      const [a, b] = deepAll(form, '.columns > .field') as [HTMLElement, HTMLElement];
      const box = (field: HTMLElement): DOMRect =>
        field.querySelector('.option > span, input, select, textarea')!.getBoundingClientRect();
      expect(box(b).left).to.be.above(box(a).right);
      expect(box(b).top).to.be.closeTo(box(a).top, 1);
      const top = (field: HTMLElement): number => field.querySelector('.title')!.getBoundingClientRect().top;
      expect(top(a)).to.be.closeTo(top(b), 1);
      const hintBox = a.querySelector('.hint')!.getBoundingClientRect();
      expect(hintBox.top - a.querySelector('.title')!.getBoundingClientRect().bottom).to.be.at.most(4);
      const unit = b.querySelector('.unit');
      if (unit) expect(unit.getBoundingClientRect().left - box(b).right).to.be.within(0, 20);
    });

  it('lie beside what is higher without being pulled apart', async () => {
    const form = await showForm(
      questions({
        a: { type: 'string', title: '甲', description: hint },
        list: { type: 'array', title: '乙', items: questions({ text: { type: 'string', title: '丙' } }) },
        c: { type: 'string', title: '丁' },
        d: { type: 'string', title: '戊' },
      }),
      { form: [{ type: 'columns', items: ['a', 'list', 'c', 'd'] }], value: { list: [{}, {}, {}] } },
    );
    form.style.display = 'block';
    form.style.width = '900px';
    await until(() => deepAll(form, '.row').length === 3);
    const [a] = deepAll(form, '.columns > .field') as [HTMLElement];
    const input = a.querySelector('input')!.getBoundingClientRect();
    expect(input.top - a.querySelector('.hint')!.getBoundingClientRect().bottom).to.be.within(0, 2);
    expect(input.height).to.be.below(60);
  });
});
