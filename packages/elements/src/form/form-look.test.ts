import { expect } from '@open-wc/testing';
import { submissionTargets } from '@tongban/core/form';
import '../define-all.js';
import { questions, showForm } from '../testing/forms.js';
import { deep, deepAll } from '../testing/tree.js';
import { until } from '../testing/until.js';
import type { TbForm } from './form.js';

const schema = {
  title: '意见反馈',
  ...(questions({ text: { type: 'string', title: '情况说明', maxLength: 1000 } }) as object),
};

/** Files can be sent somewhere. */
const target = {
  id: 'org.example.target',
  submit: () => Promise.reject(new Error('not asked')),
  upload: () => Promise.reject(new Error('not asked')),
};

describe('how a form looks', () => {
  const box = (form: TbForm, selector: string): DOMRect => deep(form, selector).getBoundingClientRect();

  it('counts where the text ends, also in other sizes of small type', async () => {
    const form = await showForm(schema, { form: [{ key: 'text', type: 'textarea' }] });
    for (const size of ['', '12px', '1em']) {
      form.style.setProperty('--tb-font-size-small', size);
      expect(box(form, '.counter').right).to.be.closeTo(box(form, 'textarea').right, 1);
    }
  });

  it('leaves room between its title and a notice, and none for a draft that is not kept', async () => {
    const form = await showForm(schema, {
      device: 'shared',
      draftKey: 'look',
    });
    await until(() => form.renderRoot.querySelector('.drafts > .notice'));
    expect(box(form, '.drafts > .notice').top - box(form, '.name').bottom).to.be.at.least(8);
    expect(box(form, '.field').top - box(form, '.drafts > .notice').bottom).to.be.at.most(24);
  });

  it('has the same room between a title and its control for all kinds of questions, with a hint and without', async () => {
    const file = { type: 'object', properties: { id: { type: 'string' } } };
    const kinds: Record<string, object> = {
      text: {},
      textarea: {},
      select: { enum: ['甲', '乙'] },
      radios: { enum: ['甲', '乙'] },
      'citizen-id': {},
      money: {},
      'licence-plate': {},
      file,
    };
    for (const description of ['', '与证件一致']) {
      const properties: Record<string, object> = {};
      for (const kind of Object.keys(kinds))
        properties[kind] = {
          title: kind,
          type: 'string',
          ...kinds[kind],
          ...(description && { description }),
        };
      const form = await showForm(questions(properties), {
        form: Object.keys(kinds).map((key) => ({ key, type: key })),
        prepare: (app) => void app.host.of(submissionTargets).register(target),
      });
      await until(() => deepAll(form, '.field .skeleton').length === 0);
      const rooms = deepAll(form, '.field').map((field) => {
        const above = field.querySelector('.hint') ?? field.querySelector('.title')!;
        const below = field.querySelector('.drop, .option > span, input, select, textarea')!;
        const words = document.createRange();
        words.selectNodeContents(above);
        return below.getBoundingClientRect().top - words.getBoundingClientRect().bottom;
      });
      for (const room of rooms) expect(room).to.be.closeTo(rooms[0] as number, 1.5);
      expect(rooms[0]).to.be.within(4, 14);
    }
  });

  it('leaves room between the number of a row and its first question', async () => {
    const items = questions({ name: { type: 'string', title: '姓名' } });
    const form = await showForm(questions({ people: { type: 'array', title: '人员', items } }), {
      value: { people: [{}] },
    });
    const label = deep(form, '.row .field .title');
    expect(label.getBoundingClientRect().top - box(form, '.row > .title').bottom).to.be.at.least(-1);
    expect(parseFloat(getComputedStyle(deep(form, '.row > .title')).paddingBottom)).to.be.at.least(10);
  });

  it('reads as question and answer below each other on a phone, also of a table', async () => {
    const items = questions({
      name: { type: 'string', title: '姓名' },
      post: { type: 'string', title: '岗位' },
    });
    const form = await showForm(
      questions({
        place: { type: 'string', title: '住所' },
        people: { type: 'array', title: '人员', items },
      }),
      {
        value: { place: '津港市望海区望海路 88 号', people: [{ name: '陈望澜', post: '安全员' }] },
        form: ['place', { key: 'people', type: 'table' }],
        view: 'review',
      },
    );
    form.style.width = '330px';
    await until(() => deepAll(form, '.answer').length === 1);
    await until(() => box(form, 'dd').top >= box(form, 'dt').bottom - 1);
    expect(box(form, 'dd').width).to.be.at.least(150);
    const cell = deep(form, '.scroll td');
    expect(cell.getAttribute('data-title')).to.equal('姓名');
    expect(getComputedStyle(cell, '::before').display).to.equal('block');
    expect(deep(form, '.scroll').scrollWidth).to.be.at.most(deep(form, '.scroll').clientWidth);
    await expect(form).to.be.accessible();
  });

  it('has questions and answers of files on one line', async () => {
    const form = await showForm(
      questions({
        scan: { type: 'object', title: '执照' },
        people: {
          type: 'array',
          title: '人员',
          items: questions({ name: { type: 'string', title: '姓名' } }),
        },
      }),
      {
        value: {
          scan: { id: 'x', name: '章程.pdf', size: 10, type: 'application/pdf' },
          people: [{ name: '陈望澜' }],
        },
        form: [
          { key: 'scan', type: 'file' },
          { key: 'people', notitle: true },
        ],
        view: 'review',
      },
    );
    form.style.display = 'block';
    form.style.width = '900px';
    await until(() => deepAll(form, '.answer .file-name').length === 1);
    expect(box(form, '.answer .file-name').top).to.be.closeTo(box(form, '.answer dt').top, 6);
  });

  for (const em of [36, 44, 52])
    it(`names each cell of a table that is checked, on a page of ${em} em and on paper as wide`, async () => {
      const items = questions({ name: { type: 'string', title: '姓名' } });
      const form = await showForm(questions({ people: { type: 'array', title: '人员', items } }), {
        value: { people: [{ name: '陈望澜' }] },
        form: [{ key: 'people', type: 'table' }],
      });
      await until(() => deepAll(form, 'table').length === 1);
      form.view = 'review';
      await until(() => deepAll(form, '.scroll td').length === 1);
      form.style.display = 'block';
      form.style.width = `${em * parseFloat(getComputedStyle(form).fontSize)}px`;
      const named = [box(form, '.scroll thead').height > 2, labelled(deep(form, '.scroll td'))];
      expect(named.filter(Boolean), named.join()).to.have.length(1);
    });
});

/** Whether a cell has its question above its answer. */
const labelled = (cell: Element): boolean => getComputedStyle(cell, '::before').content !== 'none';
