import '../define.js';
import { aTimeout, expect } from '@open-wc/testing';
import type { TbForm } from '../form.js';
import { control, questions } from '../../testing/forms.js';
import { drawn, settled } from '../../testing/mount.js';
import { textOf } from '../../testing/tree.js';
import { until } from '../../testing/until.js';

const card = {
  $id: 'urn:test:late-app',
  ...(questions({ name: { type: 'string', title: '姓名' } }) as object),
};

/** A form as the page has it, before the app's script has come. */
function put(parent: Element): TbForm {
  const form = document.createElement('tb-form');
  form.schema = card;
  form.draftKey = `late-${Math.random()}`;
  form.name = 'answers';
  parent.append(form);
  return form;
}

async function type(form: TbForm, text: string): Promise<void> {
  await until(() => form.renderRoot.querySelector('input'));
  const input = control(form, '姓名');
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn(form);
}

// By itself: a tag can be defined only once on a page.
describe('a form whose script comes before that of the app around it', () => {
  it('keeps nothing on disk before it knows whose device it is, and nothing at all once it knows it is shared', async () => {
    const databases: string[] = [];
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = (name, version) => (databases.push(name), open(name, version));
    const states: unknown[] = [];
    const setFormValue = ElementInternals.prototype.setFormValue;
    ElementInternals.prototype.setFormValue = function (value, state) {
      states.push(state);
      setFormValue.call(this, value, state);
    };
    const outer = document.createElement('form');
    const app = document.createElement('tb-app');
    app.setAttribute('device', 'kiosk');
    outer.append(app);
    // The app may also stand in the shadow of what the form is put into.
    const shell = document.createElement('div');
    const within = document.createElement('tb-app');
    within.setAttribute('device', 'shared');
    within.append(document.createElement('slot'));
    shell.attachShadow({ mode: 'open' }).append(within);
    document.body.append(outer, shell);
    const forms = [put(app), put(shell)] as const;

    for (const form of forms) await type(form, '王小明');
    expect(customElements.get('tb-app')).to.equal(undefined);
    expect(forms[0].renderRoot.querySelector('form')?.getAttribute('autocomplete')).to.equal('off');
    await aTimeout(1_200);
    expect(databases).to.deep.equal([]);
    expect(forms.map(({ value }) => value)).to.deep.equal([{ name: '王小明' }, { name: '王小明' }]);

    // The resident goes before the script has come.
    window.dispatchEvent(new Event('tb-session-ended'));
    for (const form of forms) {
      await until(() => form.renderRoot.querySelector('input')?.value === '');
      await type(form, '王小红');
    }

    await import('../../app/define.js');
    for (const form of forms) {
      await until(() => textOf(form).includes('这是公用设备'));
      await type(form, '王大明');
    }
    await aTimeout(1_200);
    await settled(app);
    expect(databases).to.deep.equal([]);
    expect(states.filter((state) => state !== null)).to.deep.equal([]);
    expect(forms.map(({ value }) => value)).to.deep.equal([{ name: '王大明' }, { name: '王大明' }]);

    delete (indexedDB as Partial<IDBFactory>).open;
    ElementInternals.prototype.setFormValue = setFormValue;
    outer.remove();
    shell.remove();
  });
});
