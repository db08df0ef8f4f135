import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createHost } from '@tongban/core/extensions';
import { gbt39046Levels, nationalTags, ratingLevels, residentChannels } from '@tongban/core/rating';
import {
  epointRecords,
  exchangeRecords,
  ratingRecordsPlugin,
  ratingSerialisers,
  zhejiangRecords,
  type RatingRecord,
  type RatingSerialiser,
} from '@tongban/core/rating/records';
import { serialiserContract } from '@tongban/core/testing';

const record: RatingRecord = {
  areaCode: '990100000000',
  areaName: '津港市',
  departmentCode: '11990100MB9900101F',
  itemCode: '11990100MB9900101F3990131012000',
  itemName: '食品经营许可',
  topic: '准营准办',
  caseNumber: '津202611220001',
  caseStatus: 'done',
  caseKind: 'promised',
  handledBy: '津港市市场监督管理局',
  handledByCode: 'JG-SCJG',
  handler: '3号窗口',
  acceptedAt: '2026-11-02T10:30:00+08:00',
  finishedAt: '2026-11-20T16:00:00+08:00',
  serviceNumber: '1',
  personName: '林小悦',
  personKind: 'natural',
  personIdType: '111',
  personId: 'sm3:6f1d',
  agentName: '陈大力',
  agentIdType: '111',
  agentId: 'sm3:90ab',
  stage: 'first',
  level: 2,
  tags: ['207', '210'],
  text: '跑了两趟',
  textReview: 'pending',
  ratedAt: '2026-11-22T01:02:03Z',
  channel: 'sms',
  anonymous: false,
  source: '999',
};

const zhejiangRecord: RatingRecord = { ...record, personKind: 'legal' };

describe('a rating for Zhejiang', () => {
  it('has the names and codes of its interface', () => {
    assert.deepEqual(zhejiangRecords().write(zhejiangRecord), {
      fields: {
        areaCode: '990100000000',
        areaName: '津港市',
        deptCode: '11990100MB9900101F',
        taskCode: '11990100MB9900101F3990131012000',
        taskName: '食品经营许可',
        subMatter: '准营准办',
        projectNo: '津202611220001',
        proStatus: '3',
        proDepartCode: 'JG-SCJG',
        proDepart: '津港市市场监督管理局',
        proManager: '3号窗口',
        pf: '6',
        certkeyGOV: 'sm3:6f1d',
        userName: '林小悦',
        userProp: '2',
        satisfaction: '2',
        evalDetail: '207,210',
        writingEvaluation: '跑了两趟',
        assessTime: '2026-11-22 09:02:03',
        assessNumber: '1',
        appStatus: '3',
        promiseTime: '1',
        acceptDate: '2026-11-02 10:30:00',
        dataSource: '999',
      },
      missing: [],
    });
  });

  it('cannot be by telephone, and may be by default', () => {
    assert.deepEqual(zhejiangRecords().write({ ...zhejiangRecord, channel: 'phone' }).missing, ['pf']);
    assert.equal(zhejiangRecords().write({ ...zhejiangRecord, channel: 'default' }).fields['pf'], '7');
  });
});

describe('a rating for Epoint', () => {
  it('has its names and codes, of which some are the other way round', () => {
    assert.deepEqual(epointRecords().write(record), {
      fields: {
        areaCode: '990100000000',
        projectNo: '津202611220001',
        pf: '7',
        deptCode: '11990100MB9900101F',
        taskCode: '11990100MB9900101F3990131012000',
        taskName: '食品经营许可',
        subMatter: '准营准办',
        proStatus: '3',
        proDepart: '津港市市场监督管理局',
        certKey: 'sm3:6f1d',
        userName: '林小悦',
        userProp: '1',
        userPageType: '111',
        handleUserName: '陈大力',
        handleUserPageType: '111',
        handleUserPageCode: 'sm3:90ab',
        satisfaction: '2',
        evalDetail: '207,210',
        serviceNumber: '1',
        writingEvaluation: '跑了两趟',
        assessTime: '2026-11-22 09:02:03',
        assessNumber: '1',
        dataSource: '999',
        promisetime: '2',
        acceptDate: '2026-11-02 10:30:00',
      },
      missing: [],
    });
  });

  it('is no default of a system: the national platform has no channel for that', () => {
    assert.deepEqual(epointRecords().write({ ...record, channel: 'default' }).missing, ['pf']);
  });
});

describe('a rating for anybody', () => {
  it('says yes as 1 and no as 2', () => {
    const { fields } = exchangeRecords().write({ ...record, publish: false });
    assert.deepEqual([fields['anonymityFlag'], fields['publicFlag']], ['2', '2']);
    assert.equal(exchangeRecords().read({ ...fields, anonymityFlag: '1' }).record?.anonymous, true);
  });

  it('is turned round for who counts from the other end', () => {
    const inverted = exchangeRecords({ levels: gbt39046Levels });
    const { fields } = inverted.write(record);
    assert.equal(fields['satisfaction'], '4');
    assert.equal(inverted.read(fields).record?.level, 2);
  });

  it('that is anonymous has words of the platform where it demands a person', () => {
    const fill = { userName: '匿名', certKey: '0', userPageType: '无', userProp: '9' };
    const anonymous = { ...record, anonymous: true };
    assert.deepEqual(epointRecords().write(anonymous).missing, [
      'certKey',
      'userName',
      'userProp',
      'userPageType',
    ]);
    const { fields, missing } = epointRecords({ fill }).write(anonymous);
    assert.deepEqual([fields['userName'], fields['handleUserName'], missing], ['匿名', undefined, []]);
    const read = epointRecords({ fill }).read(fields).record;
    assert.deepEqual([read?.anonymous, read?.personName], [true, undefined]);
  });

  it('is read from numbers too, and each fault is named', () => {
    const { fields } = epointRecords().write(record);
    assert.equal(epointRecords().read({ ...fields, assessNumber: 2 }).record?.stage, 'follow-up');
    const { issues } = epointRecords().read({
      ...fields,
      satisfaction: '-2',
      assessTime: 'yesterday',
      projectNo: '无',
      pf: {},
    });
    assert.deepEqual(
      issues.map(({ pointer, code }) => `${pointer} ${code}`),
      ['/projectNo missing', '/pf type', '/satisfaction value', '/assessTime value'],
    );
  });
});

const code = fc.stringMatching(/^[0-9A-Z]{6,18}$/);
const words = fc.stringMatching(/^[一-龥]{2,12}$/);
const moment = fc
  .integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) })
  .map((ms) => `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** Any record with all that some platform demands; `undefined` parts are left out. */
const anyRecord: fc.Arbitrary<RatingRecord> = fc
  .record({
    areaCode: code,
    areaName: words,
    departmentCode: code,
    itemCode: code,
    itemName: words,
    handlingCode: maybe(code),
    topic: maybe(words),
    caseNumber: code,
    caseStatus: fc.constantFrom('pending', 'accepted', 'done'),
    caseKind: maybe(fc.constantFrom('on-the-spot', 'promised')),
    handledBy: words,
    handledByCode: code,
    handler: words,
    acceptedAt: maybe(moment),
    finishedAt: maybe(moment),
    serviceNumber: maybe(fc.constantFrom('1', '2')),
    serviceAt: maybe(moment),
    personName: words,
    personIdType: fc.constantFrom('111', '001'),
    personId: code,
    agentName: maybe(words),
    agentIdType: maybe(fc.constant('111')),
    agentId: maybe(code),
    stage: fc.constantFrom('first', 'follow-up'),
    level: fc.constantFrom(...ratingLevels),
    tags: fc.subarray(nationalTags.tags.map((tag) => tag.code)),
    text: maybe(fc.constantFrom('无', '好', '慢，跑了两趟', '一\n二')),
    textReview: maybe(fc.constantFrom('not-needed', 'done', 'pending')),
    ratedAt: moment,
    publish: maybe(fc.boolean()),
    source: fc.stringMatching(/^[1-9]\d\d$/),
    network: maybe(fc.constantFrom('1', '2', '3')),
    reply: maybe(words),
    repliedAt: maybe(moment),
  })
  .map((parts) => {
    const found = { ...parts, anonymous: false } as unknown as Record<string, unknown>;
    for (const key of Object.keys(found)) if (found[key] === undefined) delete found[key];
    return found as unknown as RatingRecord;
  });

const shapes: readonly {
  readonly serialiser: RatingSerialiser;
  readonly kinds: readonly NonNullable<RatingRecord['personKind']>[];
  readonly channels: readonly RatingRecord['channel'][];
  /** What of a record the shape has no field for. */
  readonly without: readonly (keyof RatingRecord)[];
}[] = [
  {
    serialiser: zhejiangRecords(),
    kinds: ['natural', 'legal'],
    channels: [...residentChannels.filter((channel) => channel !== 'phone'), 'default'],
    without: [
      ...(['finishedAt', 'serviceNumber', 'serviceAt', 'personIdType', 'agentName', 'agentIdType'] as const),
      ...(['agentId', 'publish', 'network', 'reply', 'repliedAt'] as const),
    ],
  },
  {
    serialiser: epointRecords(),
    kinds: ['natural', 'enterprise', 'agency', 'other'],
    channels: residentChannels,
    without: [
      ...(['areaName', 'handledByCode', 'handler', 'finishedAt', 'serviceAt', 'textReview'] as const),
      ...(['publish', 'network', 'reply', 'repliedAt'] as const),
    ],
  },
  {
    serialiser: exchangeRecords(),
    kinds: ['natural', 'enterprise', 'public-institution', 'social-organisation', 'unincorporated'],
    channels: residentChannels,
    without: [],
  },
];

describe('a record', () => {
  for (const { serialiser, kinds, channels, without } of shapes) {
    it(`comes back from ${serialiser.name} as it went there`, () => {
      fc.assert(
        fc.property(
          anyRecord,
          fc.constantFrom(...kinds),
          fc.constantFrom(...channels),
          (given, personKind, channel) => {
            const kept: Record<string, unknown> = { ...given, personKind, channel };
            const { fields, missing } = serialiser.write(kept as unknown as RatingRecord);
            assert.deepEqual(missing, []);
            for (const part of without) delete kept[part];
            assert.deepEqual(serialiser.read(fields), { record: kept, issues: [] });
          },
        ),
      );
    });

    it(`is read by ${serialiser.name} or refused, whatever it holds`, () => {
      const { fields } = serialiser.write({ ...record, personKind: kinds[0]! });
      fc.assert(
        fc.property(fc.constantFrom(...Object.keys(fields)), fc.anything(), (name, value) => {
          const found = serialiser.read({ ...fields, [name]: value });
          assert.equal(found.record === undefined, found.issues.length > 0);
        }),
      );
    });

    for (const { name, run } of serialiserContract({
      serialiser,
      record: { ...record, personKind: kinds[1]! },
    }))
      it(`with ${serialiser.name} keeps the contract: ${name}`, run);
  }
});

describe('the plugin', () => {
  it('registers each serialiser, and takes them out again', () => {
    const host = createHost();
    const undo = ratingRecordsPlugin.install(host);
    assert.deepEqual(
      host
        .of(ratingSerialisers)
        .all()
        .map(({ name }) => name),
      ['zhejiang', 'epoint', 'exchange'],
    );
    undo();
    assert.equal(host.of(ratingSerialisers).all().length, 0);
  });
});
