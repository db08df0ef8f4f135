import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { capitalMoney, moneyNumber, moneyText, readMoney, shownMoney } from '@tongban/core/text';

describe('money', () => {
  const typed: readonly (readonly [string, string])[] = [
    ['10030.5', '10030.5'],
    ['10,030.50', '10030.50'],
    ['1,0030', '10030'],
    ['￥１０，０３０．５０ 元', '10030.50'],
    ['人民币 300 元整', '300'],
    ['12。5', '12.5'],
    ['-8', '-8'],
    ['－8', '-8'],
    ['007', '7'],
    ['.5', '0.5'],
    ['12.', '12'],
    ['1.500', '1.50'],
  ];
  for (const [text, read] of typed)
    it(`reads ${text} as ${read}`, () => assert.deepEqual(readMoney(text), { text: read }));

  const wrong: readonly (readonly [string, string])[] = [
    ['', 'character'],
    ['.', 'character'],
    ['元', 'character'],
    ['一百', 'character'],
    ['1,23', 'character'],
    ['1,234,5', 'character'],
    ['1.2.3', 'character'],
    ['1e5', 'character'],
    ['1.005', 'decimals'],
  ];
  for (const [text, fault] of wrong)
    it(`finds ${fault} in “${text}”`, () => assert.deepEqual(readMoney(text), { fault }));

  it('holds as a number only what a number holds to the hundredth', () => {
    assert.equal(moneyNumber('10030.50'), 10030.5);
    assert.equal(moneyNumber('-0.10'), -0.1);
    assert.equal(moneyNumber('999999999999.99'), 999999999999.99);
    assert.equal(moneyNumber('72302336942897.71'), undefined);
    assert.equal(moneyNumber('123456789012345678'), undefined);
  });

  it('loses no hundredth between text and number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 46) * 100, max: 2 ** 46 * 100 }), (cents) => {
        const digits = String(Math.abs(cents)).padStart(3, '0');
        const text = `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        const value = moneyNumber(text);
        assert.ok(value !== undefined, text);
        assert.equal(value.toFixed(2), text);
      }),
    );
  });

  it('takes no number as a sum that has thousandths', () => {
    assert.equal(moneyText(10030.5), '10030.5');
    assert.equal(moneyText(0.125), undefined);
    assert.equal(moneyText(1e21), undefined);
  });

  it('shows thousands and both decimals', () => {
    assert.equal(shownMoney('1234567.5'), '1,234,567.50');
    assert.equal(shownMoney('-1234'), '-1,234');
    assert.equal(shownMoney('100'), '100');
  });
});

describe('capital figures', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['10030.50', '人民币壹万零叁拾元伍角整'],
    ['0', '人民币零元整'],
    ['-0.00', '人民币零元整'],
    ['1', '人民币壹元整'],
    ['10', '人民币壹拾元整'],
    ['0.5', '人民币伍角整'],
    ['0.05', '人民币伍分'],
    ['0.55', '人民币伍角伍分'],
    ['-3.2', '人民币负叁元贰角整'],
    // The examples of the rules for bills.
    ['1409.50', '人民币壹仟肆佰零玖元伍角整'],
    ['6007.14', '人民币陆仟零柒元壹角肆分'],
    ['1680.32', '人民币壹仟陆佰捌拾元叁角贰分'],
    ['107000.53', '人民币壹拾万柒仟元伍角叁分'],
    ['16409.02', '人民币壹万陆仟肆佰零玖元零贰分'],
    ['325.04', '人民币叁佰贰拾伍元零肆分'],
    ['1010', '人民币壹仟零壹拾元整'],
    ['1001000', '人民币壹佰万壹仟元整'],
    ['10000001', '人民币壹仟万零壹元整'],
    ['100000000', '人民币壹亿元整'],
    ['100000030', '人民币壹亿零叁拾元整'],
    ['100001000', '人民币壹亿零壹仟元整'],
    ['100100000', '人民币壹亿零壹拾万元整'],
    ['1000100000000', undefined],
    ['999999999999.99', '人民币玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
    ['300000000000', '人民币叁仟亿元整'],
    ['1.005', undefined],
    ['', undefined],
    ['a', undefined],
  ];
  for (const [text, words] of cases)
    it(`${text || 'nothing'} is ${words ?? 'no sum'}`, () => assert.equal(capitalMoney(text), words));

  it('say every sum so that it can be read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999_999 }), (cents) => {
        const digits = String(cents).padStart(3, '0');
        const text = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
        assert.equal(centsOf(capitalMoney(text) as string), cents);
      }),
    );
  });
});

/** Reads capital figures back, by the words alone. */
function centsOf(words: string): number {
  const digit = (sign: string): number => '零壹贰叁肆伍陆柒捌玖'.indexOf(sign);
  const part = (text: string, unit: string): number => {
    const at = text.indexOf(unit);
    return at > 0 ? digit(text.charAt(at - 1)) : 0;
  };
  const thousands = (text: string): number =>
    part(text, '仟') * 1000 +
    part(text, '佰') * 100 +
    part(text, '拾') * 10 +
    Math.max(0, digit(text.slice(-1)));
  const body = words.replace('人民币', '').replace('整', '');
  const [yuan = '', rest = ''] = body.includes('元') ? body.split('元') : ['', body];
  const [high = '', afterYi = ''] = yuan.includes('亿') ? yuan.split('亿') : ['', yuan];
  const [middle = '', low = ''] = afterYi.includes('万') ? afterYi.split('万') : ['', afterYi];
  const whole = thousands(high) * 1e8 + thousands(middle) * 1e4 + thousands(low);
  return whole * 100 + part(rest, '角') * 10 + part(rest, '分');
}
