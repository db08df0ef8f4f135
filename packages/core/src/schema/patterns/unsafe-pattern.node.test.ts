import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compilePattern, unsafePattern } from '@tongban/core/schema';

/** Known for taking exponential time, or a high power of the length. */
const evil = [
  '(a+)+$',
  '^(a+)*$',
  '(a*)*b',
  '^(?:a*)+$',
  '(a|a)*$',
  '(a|aa)+$',
  '(a|a?)+$',
  '^(a?b?)*$',
  '(x+x+)+y',
  '([a-zA-Z]+)*$',
  '(.*a){20}$',
  '(.*?,){12}P',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$',
  '^([\\w.]+)*@example$',
  '^(https?:\\/\\/)?([\\da-z.-]+)\\.([a-z.]{2,6})([\\/\\w .-]*)*\\/?$',
  '^(\\w+\\s?)*$',
  '^(\\w+\\s*)+$',
  '^(\\s*\\w+\\s*)*$',
  '(\\d+|\\w+)*x',
  '^(?:(?:\\d+)|(?:\\d+,?))*$',
  '^\\d+\\d+$',
  'a*a*b',
  '^\\s*(.*?)\\s*$',
  '^[\\w]+[\\d]*[a-z]+$',
  '(a?){25}a{25}',
  '(a{0,30}){0,30}$',
  '^(?=(a+)+$)a',
  '^(?!(?:\\w+\\s?)*!)',
  '^([^,]+|"[^"]*")*;$',
  '^(?:[\\u4e00-\\u9fa5]+[\\u4e00-\\u9fa5·]*)+$',
  '^(.)+\\1+$|^(\\1|a)*$',
  '^(\\p{L}+\\p{Script=Han}*)*$',
];

/** In use, and quick. */
const fine = [
  '^1[3-9]\\d{9}$',
  '^[1-9]\\d{16}[\\dXx]$',
  '^[1-9]\\d{5}(18|19|20)\\d{2}((0[1-9])|(1[0-2]))(([0-2][1-9])|10|20|30|31)\\d{3}[0-9Xx]$',
  '^([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Z](([0-9]{5}[DF])|([DF]([A-HJ-NP-Z0-9])[0-9]{4})))$',
  '^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Z][A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]$',
  '^[\\u4e00-\\u9fa5]{2,20}$',
  '^[\\u4e00-\\u9fa5]+(·[\\u4e00-\\u9fa5]+)*$',
  '^[\\u4E00-\\u9FA5A-Za-z0-9（）()]+$',
  '^[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}$',
  '^[1-9]\\d{5}$',
  '^(0\\d{2,3}-?)?[1-9]\\d{6,7}(-\\d{1,6})?$',
  '^(?:\\+?86)?1[3-9]\\d{9}$',
  '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  '^(0|[1-9]\\d*)(\\.\\d{1,2})?$',
  '^\\d{1,3}(,\\d{3})*(\\.\\d+)?$',
  '^\\w+([-+.]\\w+)*@\\w+([-.]\\w+)*\\.\\w+([-.]\\w+)*$',
  '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$',
  "^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$",
  '^https?://[^\\s/]+(/[^\\s]*)?$',
  '^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)[a-zA-Z\\d]{8,16}$',
  '^(?![0-9]+$)(?![a-zA-Z]+$)[0-9A-Za-z]{6,20}$',
  '^((25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1?\\d?\\d)$',
  '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
  '^.*\\S.*$',
  '^.+省.+市.+$',
  '^[A-Z]{1,2}\\d{7,8}$',
  '^[HM]\\d{8}(\\d{2})?$',
  '^\\S+( \\S+)*$',
  '^(\\d+[,，])*\\d+$',
  '^[\\s\\S]*$',
  '^$|^\\d{6}$',
  '^\\p{Script=Han}+$',
  '^\\d{17}[\\dX]|\\d{15}$',
  '^(\\d{2}|\\d{4}){1,3}$',
  '\\s+$',
  '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
  '^第[一二三四五六七八九十百]+条$',
  '^([01]\\d|2[0-3]):[0-5]\\d$',
];

/** Milliseconds a pattern takes with a text made to fail. */
function milliseconds(source: string, text: string): number {
  const expression = new RegExp(source, 'u');
  const start = performance.now();
  expression.test(text);
  return performance.now() - start;
}

describe('patterns', () => {
  for (const source of evil) it(`refuses ${source}`, () => assert.notEqual(unsafePattern(source), undefined));

  for (const source of fine) it(`takes ${source}`, () => assert.equal(unsafePattern(source), undefined));

  it('takes no pattern that is slow with repeated characters', () => {
    const seeds = ['a', '1', '中', '1a', 'a.', 'a-', 'a@', '1,', '省市', 'aA1', ' a', 'ab.c-'];
    for (const source of fine)
      for (const seed of seeds) {
        const text = `${seed.repeat(Math.ceil(300 / seed.length))}\u0000`;
        assert.ok(milliseconds(source, text) < 200, `${source} with ${seed}`);
      }
  });

  it('looks at a pattern of thousands of characters without hanging', () => {
    const start = performance.now();
    unsafePattern(`^(${Array.from({ length: 500 }, (_, index) => `w${index}`).join('|')})+$`);
    unsafePattern(`^(${'[a-z]?'.repeat(300)})*$`);
    assert.ok(performance.now() - start < 2000);
  });

  it('reads a pattern without the flag u where only that makes it unreadable', () => {
    assert.equal(compilePattern('^[\\d\\-]+\\-$')?.unicode, false);
    assert.equal(compilePattern('^.$')?.test('😀'), true);
  });

  it('gives nothing for a pattern that cannot be read or is unsafe', () => {
    assert.equal(compilePattern('(('), undefined);
    assert.equal(compilePattern('(a+)+'), undefined);
  });
});
