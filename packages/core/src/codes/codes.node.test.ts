import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  checkCatalogCode,
  checkCitizenId,
  checkHandleCode,
  checkOrganisationCode,
  checkRegionCode,
  checkTaskCode,
  checkUnifiedCode,
  citizenCheckDigit,
  parseCatalogCode,
  parseHandleCode,
  parseRegionCode,
  parseTaskCode,
  parseUnifiedCode,
} from '@tongban/core/codes';

/** Published codes of bodies in Guangdong. */
const realTaskCodes = [
  { code: '11440100007482575H3440118009000', level: '3' },
  { code: '11440000MB2D0164XH2440289876000', level: '2' },
  { code: '11440100696927671X3442011817001', level: '3' },
  { code: '12441500196720244T3442199806003', level: '3' },
];
const unified = realTaskCodes.map(({ code }) => code.slice(0, 18));
const citizens = [
  '11010519491231002X',
  citizen('810000199408230021'),
  citizen('830000198002290017'),
  citizen('932682199008150029'),
];

/** The number with its check digit put right. */
function citizen(number: string): string {
  return number.slice(0, 17) + citizenCheckDigit(number);
}

const checks: Record<string, (code: unknown) => string | undefined> = {
  checkUnifiedCode,
  checkOrganisationCode,
  checkCitizenId,
  checkRegionCode,
  checkCatalogCode,
  checkTaskCode,
  checkHandleCode,
};

describe('codes', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ...realTaskCodes.map(({ code }) => ['checkTaskCode', code, undefined] as const),
    ...unified.map((code) => ['checkUnifiedCode', code, undefined] as const),
    ...unified.map((code) => ['checkOrganisationCode', code.slice(8, 17), undefined] as const),
    ...citizens.map((code) => ['checkCitizenId', code, undefined] as const),
    ['checkUnifiedCode', '11440100007482575', 'length'],
    ['checkUnifiedCode', '1144010000748257SH', 'character'],
    ['checkUnifiedCode', '11440I00007482575H', 'character'],
    ['checkUnifiedCode', '114401A0007482575H', 'character'],
    ['checkUnifiedCode', '11440100007482575J', 'check-digit'],
    ['checkOrganisationCode', '00748257-5', 'length'],
    ['checkOrganisationCode', '00748257A', 'character'],
    ['checkOrganisationCode', '007482576', 'check-digit'],
    ['checkCitizenId', '11010519491231002', 'length'],
    ['checkCitizenId', '11010519491231002x', 'character'],
    ['checkCitizenId', '1101051949123100２X', 'character'],
    ['checkCitizenId', citizen('110105194902300023'), 'date'],
    ['checkCitizenId', citizen('110105190002290023'), 'date'],
    ['checkCitizenId', citizen('110105200002290023'), undefined],
    ['checkCitizenId', citizen('110105194913010023'), 'date'],
    ['checkCitizenId', citizen('100105194912310023'), 'region'],
    ['checkCitizenId', citizen('810101194912310023'), 'region'],
    ['checkCitizenId', '110105194912310020', 'check-digit'],
    ['checkRegionCode', '440106013000', undefined],
    ['checkRegionCode', '440106', 'length'],
    ['checkRegionCode', '44010601300A', 'character'],
    ['checkRegionCode', '990106013000', 'region'],
    ['checkCatalogCode', '440118009000', undefined],
    ['checkCatalogCode', '000118009000', undefined],
    ['checkCatalogCode', '4401180090', 'length'],
    ['checkCatalogCode', '44011800900a', 'character'],
    ['checkCatalogCode', '990118009000', 'region'],
    ['checkTaskCode', '11440100007482575H344011800900', 'length'],
    ['checkTaskCode', '11440100007482575J3440118009000', 'check-digit'],
    ['checkTaskCode', '11440100007482575H8440118009000', 'level'],
    ['checkTaskCode', '11440100007482575H3990118009000', 'region'],
    ['checkHandleCode', '11440100007482575H344011800900001', undefined],
    ['checkHandleCode', '11440100007482575H34401180090000', 'length'],
    ['checkHandleCode', '11440100007482575H3440118009000-1', 'character'],
  ];
  for (const [check, code, fault] of cases) {
    it(`${check}: ${code} is ${fault ?? 'right'}`, () => assert.equal(checks[check]?.(code), fault));
  }

  it('takes anything without throwing', () => {
    const things = [
      undefined,
      null,
      0,
      NaN,
      110105194912310020,
      {},
      [],
      true,
      Symbol('x'),
      '',
      ' ',
      '\u0000'.repeat(18),
      '😀'.repeat(9),
    ];
    for (const check of Object.values(checks))
      for (const thing of things) assert.notEqual(check(thing), undefined);
  });

  it('takes a region that a catalogue declares', () => {
    const declared = new Set(['99']);
    assert.equal(checkRegionCode('990102000000', declared), undefined);
    assert.equal(checkCatalogCode('990118009000', declared), undefined);
  });

  it('splits codes into their parts', () => {
    for (const { code, level } of realTaskCodes) {
      const parts = parseTaskCode(code);
      assert.deepEqual(parts, { department: code.slice(0, 18), level, catalogCode: code.slice(19) });
      assert.equal(parts && parseHandleCode(code + '01')?.taskCode, code);
    }
    assert.deepEqual(parseCatalogCode('442011817001'), {
      region: '44',
      type: '20',
      main: '11817',
      sub: '001',
    });
    assert.deepEqual(parseUnifiedCode('11440100007482575H'), {
      authority: '1',
      kind: '1',
      region: '440100',
      organisation: '007482575',
      checkDigit: 'H',
    });
    assert.deepEqual(parseRegionCode('440106013002'), {
      province: '44',
      city: '01',
      county: '06',
      township: '013',
      village: '002',
    });
    for (const parse of [parseTaskCode, parseHandleCode, parseCatalogCode, parseUnifiedCode, parseRegionCode])
      assert.equal(parse('x'), undefined);
  });
});

const unifiedSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Every code that differs from `code` in one character. */
function substitutions(code: string, signs: string): string[] {
  return [...code].flatMap((sign, at) =>
    [...signs]
      .filter((other) => other !== sign)
      .map((other) => code.slice(0, at) + other + code.slice(at + 1)),
  );
}

/** Every code with two unlike neighbours swapped. */
function transpositions(code: string): string[] {
  return [...code]
    .map((sign, at) => code.slice(0, at) + code.charAt(at + 1) + sign + code.slice(at + 2))
    .filter((other) => other !== code && other.length === code.length);
}

describe('check digits', () => {
  for (const code of unified) {
    it(`find every slip in ${code}`, () => {
      for (const wrong of [...substitutions(code, unifiedSigns), ...transpositions(code)])
        assert.notEqual(checkUnifiedCode(wrong), undefined, wrong);
    });
    it(`find every slip in the first part of the task code of ${code}`, () => {
      for (const wrong of substitutions(code, unifiedSigns))
        assert.notEqual(checkTaskCode(`${wrong}3440118009000`), undefined, wrong);
    });
    it(`find every digit for a digit in the organisation code of ${code}`, () => {
      const organisation = code.slice(8, 17);
      const digits = substitutions(organisation, '0123456789').filter((wrong) =>
        sameKind(organisation, wrong),
      );
      for (const wrong of digits) assert.notEqual(checkOrganisationCode(wrong), undefined, wrong);
    });
  }
  for (const code of citizens) {
    it(`find every slip in ${code}`, () => {
      for (const wrong of [...substitutions(code, '0123456789X'), ...transpositions(code)])
        assert.notEqual(checkCitizenId(wrong), undefined, wrong);
    });
  }
  it('of an organisation code miss only signs 11, 22 or 33 apart', () => {
    const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
    for (const wrong of substitutions('007482575', signs).filter(
      (other) => checkOrganisationCode(other) === undefined,
    )) {
      const at = [...wrong].findIndex((sign, place) => sign !== '007482575'.charAt(place));
      assert.equal((signs.indexOf(wrong.charAt(at)) - signs.indexOf('007482575'.charAt(at))) % 11, 0, wrong);
    }
  });
});

/** Whether digits stand where digits stood and letters where letters stood. */
function sameKind(code: string, other: string): boolean {
  return [...code].every((sign, at) => /\d/.test(sign) === /\d/.test(other.charAt(at)));
}
