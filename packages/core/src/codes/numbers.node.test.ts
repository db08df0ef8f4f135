import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  checkBankCard,
  checkLicencePlate,
  checkMobileNumber,
  parseLicencePlate,
  platePrefixes,
  provinceNames,
  provinces,
  regionLevel,
  regionPath,
} from '@tongban/core/codes';

const checks: Record<string, (code: unknown) => string | undefined> = {
  checkBankCard,
  checkMobileNumber,
  checkLicencePlate,
};

/** Begins with 99, which no bank issues. */
const card = '9900001234567899';

describe('numbers of cards, phones and plates', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['checkBankCard', card, undefined],
    ['checkBankCard', '9900001234567890', 'check-digit'],
    ['checkBankCard', '9900 0012 3456 7891', 'character'],
    ['checkBankCard', '99000012345', 'length'],
    ['checkBankCard', '', 'length'],
    ['checkBankCard', '0000001234567897', 'character'],
    ['checkMobileNumber', '19900001234', undefined],
    ['checkMobileNumber', '1990000123', 'length'],
    ['checkMobileNumber', '12900001234', 'character'],
    ['checkMobileNumber', '1990000123x', 'character'],
    ['checkLicencePlate', '粤A12345', undefined],
    ['checkLicencePlate', '粤A1234挂', undefined],
    ['checkLicencePlate', '粤AD12345', undefined],
    ['checkLicencePlate', '粤A12345F', undefined],
    ['checkLicencePlate', '粤A1234领', undefined],
    ['checkLicencePlate', '123456使', undefined],
    ['checkLicencePlate', '粤AX12345', 'character'],
    ['checkLicencePlate', '粤A1234O', 'character'],
    ['checkLicencePlate', '粤a12345', 'character'],
    ['checkLicencePlate', '粤A·12345', 'character'],
    ['checkLicencePlate', '粤A1234', 'length'],
    ['checkLicencePlate', 'A12345', 'region'],
    ['checkLicencePlate', '', 'region'],
  ];
  for (const [check, code, fault] of cases)
    it(`${check}: ${code || 'nothing'} is ${fault ?? 'right'}`, () =>
      assert.equal(checks[check]?.(code), fault));

  it('take anything without throwing', () => {
    for (const check of Object.values(checks))
      for (const thing of [undefined, null, 0, NaN, {}, [], true, '\u0000'.repeat(11), '😀'.repeat(4)])
        assert.notEqual(check(thing), undefined);
  });

  it('a wrong digit of a bank card is found', () => {
    for (let at = 1; at < card.length; at++)
      for (let digit = 0; digit < 10; digit++) {
        const wrong = card.slice(0, at) + String(digit) + card.slice(at + 1);
        if (wrong !== card) assert.equal(checkBankCard(wrong), 'check-digit', wrong);
      }
  });

  it('a plate of new energy has a sign more', () => {
    assert.deepEqual(parseLicencePlate('粤AD12345'), {
      prefix: '粤',
      office: 'A',
      number: 'D12345',
      newEnergy: true,
    });
    assert.equal(parseLicencePlate('粤A12345')?.newEnergy, false);
    assert.equal(parseLicencePlate('x'), undefined);
    assert.equal(parseLicencePlate('123456使'), undefined);
  });

  it('plates begin with one of the 31 provinces of the mainland', () => {
    assert.equal(new Set(platePrefixes).size, 31);
  });
});

describe('regions', () => {
  it('every province has its name', () => {
    assert.deepEqual(Object.keys(provinceNames), [...provinces].sort());
  });

  it('have the level of their last digits', () => {
    const levels = ['990000000000', '990100000000', '990102000000', '990102001000', '990102001001'];
    assert.deepEqual(levels.map(regionLevel), ['province', 'city', 'county', 'town', 'village']);
    assert.equal(regionLevel('441900003000'), 'town');
  });

  it('lie in all those above them, without levels that are left out', () => {
    assert.deepEqual(regionPath('990102001000'), [
      '990000000000',
      '990100000000',
      '990102000000',
      '990102001000',
    ]);
    assert.deepEqual(regionPath('441900003001'), [
      '440000000000',
      '441900000000',
      '441900003000',
      '441900003001',
    ]);
    assert.deepEqual(regionPath('990000000000'), ['990000000000']);
  });
});
