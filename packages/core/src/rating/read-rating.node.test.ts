import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { NewEntry } from '@tongban/core/outbox';
import {
  defaultRatingRules,
  nationalTags,
  ratingEntry,
  ratingIndicators,
  ratingLevels,
  readRating,
  residentChannels,
  type Rating,
} from '@tongban/core/rating';

const rating: Rating = {
  token: 'k3JxYw-0Zr8_Pq2v.sig',
  stage: 'first',
  level: 2,
  tags: ['207', '210'],
  tagVersion: '2',
  text: '跑了两趟',
  anonymous: true,
  channel: 'kiosk',
  ratedAt: '2026-11-22T09:00:00+08:00',
};

/** Any rating a page can make. */
const anyRating: fc.Arbitrary<Rating> = fc
  .record(
    {
      token: fc.stringMatching(/^[A-Za-z0-9_-]{8,40}$/),
      stage: fc.constantFrom('first' as const, 'follow-up' as const),
      level: fc.constantFrom(...ratingLevels),
      picked: fc.uniqueArray(fc.nat(7), { maxLength: 8 }),
      indicators: fc.dictionary(
        fc.constantFrom(...ratingIndicators['on-site'].map(({ key }) => key)),
        fc.constantFrom(...ratingLevels),
        { noNullPrototype: true },
      ),
      text: fc.constantFrom('好', '办事很快\n谢谢', '👩‍👩‍👧'),
      anonymous: fc.boolean(),
      publish: fc.boolean(),
      channel: fc.constantFrom(...residentChannels),
      ratedAt: fc
        .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
        .map((date) => date.toISOString()),
    },
    { requiredKeys: ['token', 'stage', 'level', 'picked', 'anonymous', 'channel', 'ratedAt'] },
  )
  .map(({ picked, ...rest }) => {
    const tags = nationalTags.tags.filter(({ level }) => level === rest.level);
    return { ...rest, tags: picked.map((index) => tags[index]!.code), tagVersion: '2' } as Rating;
  });

/** What is wrong, as pointers with codes. */
const faults = (given: unknown, options?: Parameters<typeof readRating>[1]): readonly string[] =>
  readRating(given, options).issues.map(({ pointer, code }) => `${pointer} ${code}`);

describe('a rating', () => {
  it('comes out of an outbox and over the network as it went in', () => {
    fc.assert(
      fc.property(anyRating, (given) => {
        const entry: NewEntry = ratingEntry(given, 'key');
        const arrived: unknown = JSON.parse(JSON.stringify(entry.body));
        assert.deepEqual(readRating(arrived), { rating: given, issues: [] });
      }),
    );
  });

  it('takes nothing along that a page has put beside it', () => {
    const careless = { ...rating, applicant: '张三', phone: '099-1234567' };
    assert.ok(!JSON.stringify(ratingEntry(careless, 'key')).includes('张三'));
    assert.deepEqual(faults(careless), ['/applicant unknown', '/phone unknown']);
  });

  for (const [what, change, fault] of [
    ['without a token', { token: undefined }, '/token type'],
    ['with an address for a token', { token: 'https://example/rate?t=1' }, '/token type'],
    ['of no stage', { stage: 'second' }, '/stage type'],
    ['of six stars', { level: 6 }, '/level type'],
    ['whose level is a digit in a text', { level: '2' }, '/level type'],
    ['that does not say whether it is anonymous', { anonymous: 1 }, '/anonymous type'],
    ['whose words may be published perhaps', { publish: 'yes' }, '/publish type'],
    ['by a channel only systems use', { channel: 'default' }, '/channel type'],
    ['of a day without a time', { ratedAt: '2026-11-22' }, '/ratedAt type'],
    ['of a day no calendar has', { ratedAt: '2026-13-22T09:00:00Z' }, '/ratedAt type'],
    ['with tags of a list nobody knows', { tagVersion: '9' }, '/tagVersion tag-version'],
    ['with a tag that is none', { tags: ['207', '299'] }, '/tags/1 tag'],
    ['with a tag of the former list', { tags: ['201'] }, '/tags/0 tag'],
    ['with a tag of a better level', { tags: ['510'] }, '/tags/0 tag-level'],
    ['with a tag twice', { tags: ['207', '207'] }, '/tags/1 twice'],
    ['with tags in one text', { tags: '207,210' }, '/tags type'],
    ['with more tags than there are', { tags: Array(9_999).fill('207') }, '/tags many'],
    ['with an indicator nobody asks for', { indicators: { weather: 5 } }, '/indicators/weather unknown'],
    ['with an indicator of no level', { indicators: { attitude: 0 } }, '/indicators/attitude type'],
    ['with a text that is none', { text: ['好'] }, '/text type'],
    ['that says too much', { text: '好'.repeat(151) }, '/text length'],
  ] as const)
    it(`${what} is refused, and the place is named`, () => {
      assert.deepEqual(faults({ ...rating, ...change }), [fault]);
    });

  it('may say a hundred and fifty characters, as residents see them', () => {
    const text = '👩‍👩‍👧'.repeat(150);
    assert.equal(readRating({ ...rating, text }).rating?.text, text);
  });

  it('needs a reason when it is bad only where the department asks for one', () => {
    const bare = { ...rating, tags: [], text: ' ' };
    const rules = { ...defaultRatingRules, reasonFor: 'bad' as const };
    assert.deepEqual(faults(bare), []);
    assert.deepEqual(faults(bare, { rules }), ['/tags reason']);
    assert.deepEqual(faults({ ...bare, text: '慢' }, { rules }), []);
    assert.deepEqual(faults({ ...bare, tags: ['208'] }, { rules }), []);
    assert.deepEqual(faults({ ...bare, level: 3 }, { rules }), []);
  });

  it('may pick from a list of the catalogue', () => {
    const tagLists = [{ version: '3', tags: [{ code: '220', text: '排队时间长', level: 2 }] }];
    assert.deepEqual(faults({ ...rating, tags: ['220'], tagVersion: '3' }, { tagLists }), []);
    assert.deepEqual(faults(rating, { tagLists }), []);
  });

  it('is looked at no further where nobody knows the list: however many tags come, one place is named', () => {
    const tags = Array.from({ length: 5_000 }, (_, index) => `x${String(index)}`);
    const rules = { ...defaultRatingRules, reasonFor: 'bad' as const };
    assert.deepEqual(faults({ ...rating, text: '', tags, tagVersion: '9' }, { rules }), [
      '/tagVersion tag-version',
    ]);
  });

  it('picks two hundred tags at most, however long the list is', () => {
    const tags = Array.from({ length: 5_000 }, (_, index) => ({
      code: `2${String(index)}`,
      text: '慢',
      level: 2,
    }));
    const pick = (count: number) =>
      faults(
        { ...rating, tagVersion: '3', tags: tags.slice(0, count).map(({ code }) => code) },
        { tagLists: [{ version: '3', tags }] },
      );
    assert.deepEqual(pick(200), []);
    assert.deepEqual(pick(201), ['/tags many']);
  });

  it('is not read from anything else, whatever it is', () => {
    for (const given of [null, undefined, [], 'rating', 5]) assert.deepEqual(faults(given), [' type']);
    fc.assert(fc.property(fc.anything(), (given) => assert.ok(readRating(given).issues.length > 0)));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(rating)), fc.anything(), (name, value) => {
        const { rating: read, issues } = readRating({ ...rating, [name]: value });
        assert.equal(read === undefined, issues.length > 0);
      }),
    );
  });
});
