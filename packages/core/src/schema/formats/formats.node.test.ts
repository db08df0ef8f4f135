import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formats, moreFormats } from '@tongban/core/schema';

/** By format: texts of it, and texts that are not. */
const texts: Readonly<Record<string, readonly [fine: readonly string[], wrong: readonly string[]]>> = {
  date: [
    ['2026-11-22', '2024-02-29'],
    ['2026-02-29', '2026-1-2', '20261122', '2026-13-01', ''],
  ],
  time: [
    ['09:30:00+08:00', '23:59:60Z', '07:59:60+08:00', '00:00:00.5z'],
    ['09:30:00', '24:00:00Z', '12:00:60Z', '9:30:00Z'],
  ],
  'date-time': [
    ['2026-11-22T09:30:00+08:00', '2026-11-22 09:30:00Z'],
    ['2026-11-22T09:30:00', '2026-11-31T09:30:00Z', '2026-11-22'],
  ],
  'time-local': [
    ['09:30', '09:30:59'],
    ['24:00', '9:30', '09:60', '09:30Z'],
  ],
  'date-time-local': [['2026-11-22T09:30'], ['2026-02-30T09:30', '2026-11-22T09:30Z']],
  email: [
    ['wang@jingang.example', 'a.b+c@d-e.example'],
    ['wang', 'wang@', '@jingang.example', 'a..b@c.example', 'a@-b.example', '王@jingang.example'],
  ],
  uri: [
    ['https://jingang.example/a?b=c#d', 'urn:x:y', 'http://[::1]:80/'],
    ['/a', 'https://津港.example', 'http://a b', 'http://a:x/', '//a'],
  ],
  uuid: [['2EB8AA08-AA98-11EA-B4AA-73B441D16380'], ['2eb8aa08aa9811eab4aa73b441d16380']],
  ipv4: [
    ['0.0.0.0', '255.255.255.255'],
    ['256.0.0.1', '1.2.3', '1.2.3.4.', '01.2.3.4', '1.2.3.4.5'],
  ],
  'citizen-id': [['932682199008150029'], ['932682199008150028', '93268219900815002', '932682199008150029 ']],
  uscc: [['11440100007482575H'], ['11440100007482575J', '']],
  mobile: [
    ['13800138000', '19900000000'],
    ['12800138000', '1380013800', '+8613800138000'],
  ],
  phone: [
    [
      '0990-5550101',
      '(0990)5550101',
      '13800138000',
      '+86 13800138000',
      '400-800-1234',
      '12345',
      '5550101',
      '0990-5550101-123',
    ],
    ['phone', '99', '0-1', '0990--5550101'],
  ],
  postcode: [['530000'], ['53000', '5300000']],
  'bank-card': [['4111111111111111'], ['4111111111111112', '0000000000000000', '4111 1111 1111 1111']],
  'licence-plate': [
    ['京A12345', '津B·C1234', '粤Z1234港', '沪AD12345', '沪A12345F', '川A1234学', '123456使', '鲁QJ1K01'],
    ['京I12345', '京A1234', 'A12345', '京A1234O', '京AI2345', '京A12345学'],
  ],
  'region-code': [
    ['990102', '990102000', '440106013000'],
    ['99010', '0990102', '9901020001'],
  ],
  money: [
    ['0', '1234.50', '-0.5', '12345678901234567890.12'],
    ['1,234.50', '01', '.5', '1.234', '1.', '', '1e3'],
  ],
  duration: [
    ['P1DT12H', 'P4W', 'PT36H'],
    ['P', 'PT', 'P1D2H', 'P1Y2D', '1D'],
  ],
  hostname: [
    ['jingang.example', 'a'],
    ['-a', 'a-', 'a_b', '', 'a..b', `${'a'.repeat(64)}.example`],
  ],
  'idn-hostname': [
    ['津港.example', 'jingang.example'],
    ['津 港', '\u302e港', '-港'],
  ],
  'idn-email': [['王@津港.example'], ['王', '王@']],
  ipv6: [
    ['::', '::1', '1:2:3:4:5:6:7:8', 'fe80::1', '::ffff:1.2.3.4'],
    [':', ':::', '1:2:3:4:5:6:7', '1::2::3', '12345::', '1:2:3:4:5:6:7::8:9', '::1.2.3'],
  ],
  'uri-reference': [
    ['/a', 'a/b?c#d', '', '//a.example', 'https://a.example'],
    ['a b', '\\a', 'http://a b'],
  ],
  iri: [['https://津港.example/办事'], ['津港', 'https://a b']],
  'iri-reference': [
    ['/办事', '#津'],
    ['a b', '\\津'],
  ],
  'uri-template': [
    ['/{a}/b{?c,d*}{#e:3}', '津'],
    ['/{a', '/a}', '{{a}}', '{a b}'],
  ],
  'json-pointer': [
    ['', '/a/0', '/a~1b~0'],
    ['a', '/~2', '/a~'],
  ],
  'relative-json-pointer': [
    ['0', '1/a', '2#'],
    ['/a', '01', '-1', '0##'],
  ],
  regex: [
    ['^a+$', '\\p{L}'],
    ['(', '[a', '\\a'],
  ],
};

const all = { ...formats, ...moreFormats };

describe('formats', () => {
  it('has examples here for every format', () => {
    assert.deepEqual(Object.keys(texts).sort(), Object.keys(all).sort());
  });

  for (const [format, [fine, wrong]] of Object.entries(texts)) {
    it(`${format}: takes what is of it and nothing else`, () => {
      for (const text of fine) assert.equal(all[format]?.(text), true, text);
      for (const text of wrong) assert.equal(all[format]?.(text), false, text);
    });
  }

  it('answers quickly to long texts', () => {
    for (const [format, test] of Object.entries(all)) {
      for (const seed of ['a', '1', 'a.', '1-', '/', 'a@', '%41', '{a}', '::', '1,', '港']) {
        const start = performance.now();
        test(`${seed.repeat(3000)}\u0000`);
        assert.ok(performance.now() - start < 200, `${format} with ${seed}`);
      }
    }
  });
});
