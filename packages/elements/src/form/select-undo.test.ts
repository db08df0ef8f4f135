import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define-all.js';
import { control, messages, questions, showForm, submit } from '../testing/forms.js';
import { settled } from '../testing/mount.js';
import { until } from '../testing/until.js';
import type { TbForm } from './form.js';

const home = questions({ 'a!': { type: 'string', title: '住房', enum: ['own', 'rent', 'lend'] } });
const layout = [{ key: 'a', type: 'select', titleMap: { own: '自有', rent: '租用', lend: '借用' } }];

/** What the list shows, and what the answer is. */
const shown = (form: TbForm): readonly [string | undefined, unknown] => {
  const select = control<HTMLSelectElement>(form, '住房');
  return [select.selectedOptions[0]?.text, (form.value as { readonly a?: unknown }).a];
};

describe('undo in a list whose first line, which is no answer, went away', () => {
  for (const chosen of [
    ['自有', 'own', 1],
    ['租用', 'rent', 2],
  ] as const)
    it(`goes there and back, and the resident can choose again: ${chosen[0]}`, async () => {
      const form = await showForm(home, { form: layout as never });
      const [name, value, steps] = chosen;
      const down = async (times: number): Promise<void> => {
        for (let time = 0; time < times; time += 1) await sendKeys({ press: 'ArrowDown' });
        await settled(form);
      };
      control(form, '住房').focus();
      await down(steps);
      for (let round = 0; round < 2; round += 1) {
        expect(shown(form)).to.deep.equal([name, value]);
        form.undo();
        await until(() => shown(form)[1] === undefined);
        await settled(form);
        expect(shown(form)).to.deep.equal(['请选择', undefined]);
        form.redo();
        await settled(form);
      }
      form.undo();
      await settled(form);
      // The same as before: nothing may think that it stands there already.
      await down(steps);
      control(form, '住房').blur();
      await settled(form);
      expect(shown(form)).to.deep.equal([name, value]);
      await submit(form);
      expect(messages(form)).to.deep.equal([]);
    });

  it('leaves an answer alone that is none of its lines when the resident only passes by', async () => {
    const form = await showForm(home, { form: layout as never, value: { a: 'other' } });
    control(form, '住房').focus();
    control(form, '住房').blur();
    await settled(form);
    expect(shown(form)).to.deep.equal(['请选择', 'other']);
  });
});
