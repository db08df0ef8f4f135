import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nationalTags, readInvitation, readTagList, type OpenInvitation } from '@tongban/core/rating';

const open: OpenInvitation = {
  status: 'open',
  stage: 'follow-up',
  setting: 'on-site',
  until: '2026-12-22T00:00:00+08:00',
  item: '食品经营许可',
  department: '津港市市场监督管理局',
  window: '3号窗口',
  first: 2,
  reply: '已向您致歉，并补充了材料样本。',
  complaintUrl: 'https://jingang.example/complaints',
  complaintPhone: '12345',
  rules: { longestText: 150, reasonFor: 'bad' },
  tags: nationalTags,
};

test('an invitation is read as it was given', () => {
  assert.deepEqual(readInvitation(JSON.parse(JSON.stringify(open))), open);
});

test('one that is closed says why, and nothing more', () => {
  for (const status of ['already-rated', 'expired', 'not-eligible'] as const)
    assert.deepEqual(readInvitation({ status, staff: '李四' }), { status });
});

test('a gateway need not say more than what is rated', () => {
  const told = { status: 'open', stage: 'first', setting: 'online' };
  assert.deepEqual(readInvitation(told), {
    ...told,
    rules: { longestText: 150, reasonFor: 'none' },
  });
});

test('what makes no sense beside it is left out', () => {
  const odd = { ...open, first: 9, staff: ['李四'], item: ' ', tags: 'v2', rules: { longestText: -1 } };
  assert.deepEqual(readInvitation(odd), {
    status: 'open',
    stage: 'follow-up',
    setting: 'on-site',
    until: open.until,
    department: open.department,
    window: open.window,
    reply: open.reply,
    complaintUrl: open.complaintUrl,
    complaintPhone: open.complaintPhone,
    rules: { longestText: 150, reasonFor: 'none' },
  });
});

test('no text of it floods a page', () => {
  const found = readInvitation({ ...open, reply: '好'.repeat(9_999), rules: { longestText: 1e9 } });
  assert.ok(found?.status === 'open' && found.reply?.length === 2_000 && found.rules.longestText === 2_000);
});

test('anything else is none', () => {
  for (const given of [
    null,
    [],
    'open',
    { status: 'open' },
    { ...open, stage: 'third' },
    { ...open, setting: 'phone' },
  ])
    assert.equal(readInvitation(given), undefined);
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(open)), fc.anything(), (name, value) => {
      const found = readInvitation({ ...open, [name]: value });
      assert.ok(found === undefined || found.status !== 'open' || found.rules.longestText > 0);
    }),
  );
});

test('tags are taken only where their code and level agree', () => {
  const tags = [
    { code: '220', text: '排队时间长', level: 2 },
    { code: '220', text: '排队时间长', level: 5 },
    { code: 'x20', text: '排队时间长', level: 2 },
    { code: '221', text: ' ', level: 2 },
    null,
  ];
  assert.deepEqual(readTagList({ version: '3', tags }), {
    version: '3',
    tags: [{ code: '220', text: '排队时间长', level: 2, active: true, expanded: false }],
  });
  for (const given of [null, {}, { version: '', tags }, { version: '3', tags: {} }])
    assert.equal(readTagList(given), undefined);
});
