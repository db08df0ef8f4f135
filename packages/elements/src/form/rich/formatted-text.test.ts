import '../../app/define.js';
import '../define.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { showField } from '../../testing/show-field.js';
import { textOf } from '../../testing/tree.js';
import { until } from '../../testing/until.js';

const text = { type: 'string' };

/** Beginning with 93, as permanent residents' numbers do: nobody's. */
const id = '932682199008150029';

/** As a paste does it: at once, and told by one event. */
function pasted(input: HTMLInputElement, value: string): void {
  input.focus();
  input.value = value;
  input.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }),
  );
}

describe('a field for a number people read in groups', () => {
  it('keeps a mobile number without gaps, and shows it in groups once it is left', async () => {
    const stage = await showField({ type: 'mobile' }, text);
    await stage.type('19900001234');
    expect(stage.find('input').value).to.equal('19900001234');
    await stage.press('Tab');
    expect(stage.answer).to.equal('19900001234');
    expect(stage.find('input').value).to.equal('199 0000 1234');
  });

  it('lets the caret be where a resident has put it', async () => {
    const stage = await showField({ type: 'mobile' }, text, { value: '19900001234' });
    const input = stage.find('input');
    input.focus();
    input.setSelectionRange(5, 5);
    await sendKeys({ press: 'Backspace' });
    await stage.drawn();
    expect(input.selectionStart).to.equal(4);
    await sendKeys({ type: '5' });
    await stage.drawn();
    expect(stage.answer).to.equal('19950001234');
    expect(input.selectionStart).to.equal(5);
  });

  for (const [paste, kept] of [
    ['+86 199-0000-1234', '19900001234'],
    ['１９９００００１２３４', '19900001234'],
    ['199\u00a00000\u20091234\u200b', '19900001234'],
  ] as const)
    it(`cleans what is pasted: ${paste}`, async () => {
      const stage = await showField({ type: 'mobile' }, text);
      pasted(stage.find('input'), paste);
      await stage.drawn();
      expect(stage.answer).to.equal(kept);
      await stage.press('Tab');
      expect(stage.find('input').value).to.equal('199 0000 1234');
    });

  it('takes a small x for the X at the end of a citizen number', async () => {
    const stage = await showField({ type: 'citizen-id' }, text);
    await stage.type('11010519491231002x');
    await stage.press('Tab');
    expect(stage.answer).to.equal('11010519491231002X');
    expect(stage.find('input').value).to.equal('110105 1949 1231 002X');
  });

  it('leaves text alone while it is being composed', async () => {
    const stage = await showField({ type: 'mobile' }, text);
    const input = stage.find('input');
    input.focus();
    input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    input.value = '１９';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    await stage.drawn();
    expect(stage.answer).to.equal(undefined);
    expect(input.value).to.equal('１９');
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await stage.drawn();
    expect(stage.answer).to.equal('19');
    expect(input.value).to.equal('１９');
  });

  for (const [widget, wrong, words] of [
    ['citizen-id', '9326821990081500', '现在是 16 位'],
    ['citizen-id', '932682199013150029', '出生日期'],
    ['citizen-id', '932682199008150028', '有一位不对'],
    ['uscc', '11440100007482575J', '有一位不对'],
    ['mobile', '1990000', '现在是 7 位'],
    ['bank-card', '4111111111111112', '有一位不对'],
  ] as const)
    it(`says once what is wrong with ${widget} ${wrong}, when it is left`, async () => {
      const stage = await showField({ type: widget }, { ...text, format: widget });
      await stage.type(wrong);
      expect(stage.all('.issue, .detail')).to.have.length(0);
      await stage.press('Tab');
      await until(() => stage.all('.issue').length === 1);
      const input = stage.find('input');
      const [issue] = stage.all('.issue');
      expect(textOf(issue!)).to.include('问题').and.to.include(words);
      expect(stage.all('.detail')).to.have.length(0);
      expect(input.getAttribute('aria-describedby')!.split(' ')).to.include(issue!.id);
      expect(input.getAttribute('aria-invalid')).to.equal('true');
    });

  it('says it by itself where no schema checks the answer', async () => {
    const stage = await showField({ type: 'citizen-id' }, text);
    await stage.type('9326821990081500');
    await stage.press('Tab');
    const [detail] = stage.all('.detail');
    expect(textOf(detail!)).to.include('现在是 16 位');
    expect(stage.find('input').getAttribute('aria-describedby')!.split(' ')).to.include(detail!.id);
  });

  for (const schema of [text, { ...text, format: 'citizen-id' }])
    it(`says nothing of a wrong answer that is there from the start, until it is left: ${JSON.stringify(schema)}`, async () => {
      const stage = await showField({ type: 'citizen-id' }, schema, { value: '9326821990081500' });
      expect(stage.all('.issue, .detail')).to.have.length(0);
      stage.find('input').focus();
      await stage.press('Tab');
      await until(() => stage.all('.issue, .detail').length === 1);
      expect(textOf(stage.find('.issue, .detail'))).to.include('现在是 16 位');
    });

  it('shows an answer that is right without a word', async () => {
    const stage = await showField({ type: 'citizen-id' }, text, { value: id });
    expect(stage.find('input').value).to.equal('932682 1990 0815 0029');
    expect(stage.all('.detail')).to.have.length(0);
  });

  it('grows by no line while it is left by a press, so that the press counts', async () => {
    const stage = await showField({ type: 'mobile' }, text);
    await stage.type('1990000');
    const [field, after] = stage.all('input') as HTMLInputElement[];
    after!.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, composed: true }));
    after!.focus();
    await stage.drawn();
    expect(stage.all('.detail, .issue')).to.have.lengthOf(0);
    window.dispatchEvent(new MouseEvent('mouseup'));
    await until(() => stage.all('.detail, .issue').length === 1);
    expect(field!.value).to.equal('199 0000');
  });

  it('shows what an undo brings back, though the field still has the focus', async () => {
    const stage = await showField({ type: 'mobile' }, text, { value: '19900001234' });
    await stage.type('9');
    stage.form.undo();
    await until(() => stage.find('input').value === '199 0000 1234');
  });

  it('tells the page of an answer like a native field: input while it is typed, change when it is left', async () => {
    const stage = await showField({ type: 'mobile' }, text);
    const heard: string[] = [];
    for (const type of ['input', 'change']) stage.app.addEventListener(type, () => heard.push(type));
    await stage.type('19');
    await stage.press('Tab');
    expect(heard).to.deep.equal(['input', 'input', 'change']);
  });

  it('offers nothing to fill in by itself on a device of many', async () => {
    const stage = await showField({ type: 'mobile' }, text, { device: 'shared' });
    expect(stage.find('input').getAttribute('autocomplete')).to.equal('off');
  });

  for (const widget of ['citizen-id', 'uscc', 'mobile', 'bank-card'])
    it(`is accessible as ${widget}, right and wrong`, async () => {
      const stage = await showField({ type: widget, description: '请对照证件' }, { ...text, format: widget });
      await expect(stage.app).to.be.accessible();
      await stage.type('123');
      await stage.press('Tab');
      await expect(stage.app).to.be.accessible();
    });
});
