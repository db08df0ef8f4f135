// Applications for several items at once, and licences, over real HTTP: the same on each database.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { isTbError } from '@tongban/core/errors';
import { loadCalendar } from '@tongban/core/limits';
import { jointContract, licenceContract } from '@tongban/core/testing';
import { gatewayLicences, gatewayTarget } from '@tongban/elements/gateway';
import { fictionalPerson } from '../fictional-person.mjs';
import { startGateway } from '../gateway.mjs';
import { checkCatalogue, jointTrial, readTrialPage } from './joint-trial.mjs';

const signal = new AbortController().signal;
const [card, photo, report] = ['licence/JG-ZZ-001', 'own/check-move/photo', 'own/check-permit/report'];

/** Declares the tests; `start` as for `gatewaySuite`. */
export function jointSuite(start) {
  let place;
  let gateway;
  let page;
  let calendar;
  let person;
  let time = Date.parse('2026-11-23T09:00:00+08:00');

  before(async () => {
    place = await start();
    page = await readTrialPage();
    calendar = await loadCalendar();
    person = await fictionalPerson();
    gateway = await startGateway({
      ...place,
      catalogue: checkCatalogue,
      identify: async () => person,
      now: () => new Date(time),
    });
  });
  after(async () => {
    await gateway.close();
    await rm(place.data, { recursive: true });
    await place.stop?.();
  });

  const target = () => gatewayTarget(gateway.url);
  const licences = () => gatewayLicences(gateway.url);
  const trial = (choices) => jointTrial(page, { acceptedOn: '2026-11-23', calendar, ...choices });
  const send = (application, idempotencyKey = randomUUID()) =>
    target().submit({ ...application, idempotencyKey }, { signal });
  const issuesOf = async (application) => {
    const { issues = [] } = await send(application);
    return issues.map(({ pointer, code }) => [pointer, code]);
  };
  /** The application with a part of `joint` changed. */
  const changed = (application, change) => ({ ...application, joint: { ...application.joint, ...change } });
  const linkedTo = async (code, item) => {
    const [{ ref }] = await licences().find([code], { signal });
    return licences().link(ref, { item }, { signal });
  };
  const withGrant = (grant) => trial({ handed: { [card]: { state: 'linked', grant } } });
  const pdf = () => new File(['%PDF-1.7\n', 'x'.repeat(200)], '身份证.pdf', { type: 'application/pdf' });

  describe('joint applications', () => {
    const contract = jointContract({
      target: { id: 'org.example.late', submit: (...given) => target().submit(...given) },
      newKey: () => randomUUID(),
      application: () => trial(),
      wrong: [
        {
          what: 'a wrong answer in one part',
          pointer: '/joint/parts/1/value/age',
          change: (application) =>
            changed(application, {
              parts: application.joint.parts.map((part, index) =>
                index === 1 ? { ...part, value: { ...part.value, age: 8 } } : part,
              ),
            }),
        },
        {
          what: 'a part too few',
          pointer: '/joint/parts',
          change: (application) => changed(application, { parts: application.joint.parts.slice(0, 1) }),
        },
        {
          what: 'a part nobody asked for',
          pointer: '/joint/parts/2/item',
          change: (application) =>
            changed(application, {
              parts: [...application.joint.parts, { item: 'check-permit', value: null }],
            }),
        },
        {
          what: 'a material too few',
          pointer: '/joint/materials',
          change: (application) =>
            changed(application, {
              materials: application.joint.materials.filter(({ key }) => key !== card),
            }),
        },
        {
          what: 'a condition that is not met',
          pointer: '/joint/prechecks',
          change: () => trial({ prechecks: { moved: false, aged: true } }),
        },
        {
          what: 'a part whose condition is not met',
          pointer: '/joint/parts/1/item',
          change: (application) => changed(application, { prechecks: { moved: true, aged: false } }),
        },
        {
          what: 'an open question',
          pointer: '/joint/situation/drains',
          change: (application) => changed(application, { situation: {} }),
        },
        {
          what: 'a letter too few',
          pointer: '/joint/materials/1/state',
          change: (application) =>
            changed(application, {
              letters: application.joint.letters.filter(({ kind }) => kind === 'deferral'),
            }),
        },
        {
          what: 'a letter signed years ago',
          pointer: '/joint/letters/0/signedAt',
          change: () => trial({ signedAt: '2019-05-05T09:00:00+08:00' }),
        },
        {
          what: 'a letter beyond the promised limit',
          pointer: '/joint/letters/1/until',
          change: (application) =>
            changed(application, {
              letters: application.joint.letters.map((letter) =>
                letter.until ? { ...letter, until: '2027-03-01' } : letter,
              ),
            }),
        },
      ],
    });
    for (const { name, run } of contract) it(name, run);

    it('are taken with a letter that was read without a calendar: the receipt says by which day the document follows', async () => {
      const dated = trial();
      const undated = changed(dated, {
        letters: dated.joint.letters.map((letter) => ({ ...letter, until: undefined })),
      });
      const { until } = dated.joint.letters.find(({ kind }) => kind === 'deferral');
      const [year, month, day] = until.split('-').map(Number);
      const said = `最晚在 ?${year}年${month}月${day}日（含当日）补交：.`;
      assert.match((await send(undated)).next, new RegExp(said));
    });

    it('are told and kept in the words of the catalogue, with the answers to what was asked', async () => {
      const honest = trial();
      const forged = changed(honest, {
        materials: honest.joint.materials.map((each) => ({
          ...each,
          name: '请汇款',
          items: ['check-permit'],
        })),
        situation: { drains: ['no', 'yes', 'none'], unknown: ['林悦'] },
      });
      const { next, caseNumber } = await send(forged);
      assert.equal(next, (await send(trial())).next);
      const [{ joint }] = await gateway.query('select joint from cases where case_number = $1', [caseNumber]);
      assert.deepEqual(joint.situation, { drains: ['no'] });
      assert.deepEqual(joint.materials, honest.joint.materials);
    });

    it('are told in the receipt and in the status, a department each', async () => {
      const receipt = await send(trial());
      assert.deepEqual(
        receipt.subCases.map(({ item, itemName, department, status }) => [
          item,
          itemName,
          department,
          status,
        ]),
        [
          ['check-move', '户口登记地变动申报（检查用）', '津港市公安局（虚构）', 'received'],
          ['check-allowance', '高龄津贴发放地变更（检查用）', '津港市民政局（虚构）', 'received'],
        ],
      );
      const status = await fetch(`${gateway.url}/cases/status`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token: receipt.token }),
      });
      assert.deepEqual((await status.json()).subCases, receipt.subCases);
    });

    it('are taken without the item whose condition is not met, and with all that is left', async () => {
      const application = trial({ prechecks: { moved: true, aged: false } });
      const { status, subCases } = await send(application);
      assert.equal(status, 'accepted');
      assert.deepEqual(
        subCases.map(({ item }) => item),
        ['check-move'],
      );
      assert.deepEqual(await issuesOf(trial({ prechecks: { moved: false, aged: true } })), [
        ['/joint/prechecks', 'precheck-failed'],
      ]);
    });

    it('are refused while a condition that is asked about is not answered', async () => {
      const open = ['/joint/prechecks', 'precheck-open'];
      assert.deepEqual(await issuesOf(trial({ prechecks: {} })), [open, open]);
      assert.deepEqual(await issuesOf(trial({ prechecks: { moved: true } })), [open]);
      // Nobody is asked about an item that the situation does not bring in.
      const { status } = await send(trial({ prechecks: { moved: true, aged: true } }));
      assert.equal(status, 'accepted');
    });

    it('are kept in their parts alone, and only under the name of their scenario', async () => {
      const application = trial();
      const { caseNumber } = await send(application);
      const [{ value }] = await gateway.query('select value from cases where case_number = $1', [caseNumber]);
      assert.equal(value, null);
      const parts = await gateway.query(
        'select value from sub_cases where case_number = $1 order by position',
        [caseNumber],
      );
      assert.deepEqual(
        parts.map((part) => part.value),
        application.joint.parts.map((part) => part.value),
      );
      for (const formId of ['check-move', 'contact-details', 'anything'])
        await assert.rejects(send({ ...application, formId }), (error) => isTbError(error, 'format'));
    });

    it('leave nothing behind when they are refused', async () => {
      const count = async () =>
        (
          await gateway.query(
            'select (select count(*) from cases)::int as cases, (select count(*) from sub_cases)::int as parts',
          )
        )[0];
      const before = await count();
      const { grant } = await linkedTo('JG-ZZ-001', 'gateway-check');
      // The file fails inside the transaction, after the case has been written.
      const gone = { id: 'a'.repeat(32), name: 'a.pdf', size: 9, type: 'application/pdf' };
      const application = withGrant(grant);
      const receipt = await send(
        changed(application, {
          parts: application.joint.parts.map((part) => part),
          materials: application.joint.materials.map((material) =>
            material.key === photo ? { ...material, files: [gone] } : material,
          ),
        }),
      );
      assert.deepEqual(
        receipt.issues.map(({ pointer, code, message }) => [pointer, code, message]),
        [['/joint/materials/2/files/0', 'file-missing', '文件已过期或没有传完，请重新上传']],
      );
      assert.deepEqual(await count(), before);
      assert.equal((await send(application)).status, 'accepted', 'the grant was used up');
    });

    it('keep the files of their materials', async () => {
      const file = await target().upload(pdf(), { signal, formId: 'gateway-check' });
      const application = trial({ handed: { [card]: { state: 'uploaded', files: [file] } } });
      const { caseNumber } = await send(application);
      const [row] = await gateway.query('select claimed_by from uploads where id = $1', [file.id]);
      assert.equal(row.claimed_by, caseNumber);
      assert.deepEqual(await issuesOf(application), [['/joint/materials/0/files/0', 'file-taken']]);
    });

    it('are refused with files that a material does not take', async () => {
      const png = Buffer.from('89504e470d0a1a0a0000000d', 'hex');
      const picture = new File([png], 'a.png', { type: 'image/png' });
      const file = await target().upload(picture, { signal });
      assert.deepEqual(await issuesOf(trial({ handed: { [card]: { state: 'uploaded', files: [file] } } })), [
        ['/joint/materials/0/files/0', 'file-refused'],
      ]);
    });

    it('are refused with a commitment on an item that takes none', async () => {
      const application = trial({
        situation: { drains: ['yes'] },
        prechecks: { moved: true, aged: true, licensed: true },
        handed: { [report]: { state: 'committed' } },
      });
      assert.deepEqual(await issuesOf(application), [['/joint/materials/2/state', 'letter-barred']]);
    });

    it('are refused with letters of a person whose record rules them out, and taken with the proofs', async () => {
      person = { ...person, credit: 'false-commitment' };
      const { issues } = await send(trial());
      const proofs = await send(trial({ commit: [], defer: [] }));
      person = await fictionalPerson();
      assert.deepEqual([...new Set(issues.map(({ code }) => code))].sort(), [
        'letter-barred',
        'not-deferrable',
      ]);
      assert.equal(proofs.status, 'accepted');
    });

    it('say in words what is wrong, in the language of the page', async () => {
      const application = trial({ defer: [], handed: { [photo]: { state: 'deferred' } } });
      const { issues } = await send(application);
      assert.deepEqual(
        issues.map(({ message }) => message),
        ['还没有签署承诺书'],
      );
    });

    it('are refused for a scenario nobody knows, and for another version of a form', async () => {
      const unknown = send({ ...changed(trial(), { scenario: 'none' }), formId: 'none' });
      await assert.rejects(unknown, (error) => isTbError(error, 'not-found'));
      const parts = trial().joint.parts.map((part) => ({ ...part, formVersion: '0' }));
      const old = send(changed(trial(), { parts }));
      await assert.rejects(old, (error) => isTbError(error, 'not-found'));
    });
  });

  describe('licences', () => {
    const contract = licenceContract({
      source: {
        id: 'org.example.late-licences',
        find: (...given) => licences().find(...given),
        link: (...given) => licences().link(...given),
      },
      held: 'JG-ZZ-001',
      notHeld: 'JG-ZZ-014',
      item: 'check-move',
    });
    for (const { name, run } of contract) it(name, run);

    it('are used by one case only, however many are sent at once', async () => {
      const { grant } = await linkedTo('JG-ZZ-001', 'check-move');
      const receipts = await Promise.all([
        send(withGrant(grant)),
        send(withGrant(grant)),
        send(withGrant(grant)),
      ]);
      assert.deepEqual(receipts.map(({ status }) => status).sort(), ['accepted', 'refused', 'refused']);
      const refused = receipts.find(({ status }) => status === 'refused');
      assert.deepEqual(
        refused.issues.map(({ pointer, code }) => [pointer, code]),
        [['/joint/materials/0/grant', 'grant-expired']],
      );
    });

    it('are used by the same case again when its answer was lost', async () => {
      const { grant } = await linkedTo('JG-ZZ-001', 'gateway-check');
      const key = randomUUID();
      const first = await send(withGrant(grant), key);
      assert.deepEqual(await send(withGrant(grant), key), first);
    });

    it('are not used for another item, another type, by somebody else, or too late', async () => {
      const wrong = async (grant) => (await issuesOf(withGrant(grant)))[0]?.[1];
      assert.equal(await wrong((await linkedTo('JG-ZZ-001', 'check-permit')).grant), 'grant-differs');
      assert.equal(await wrong((await linkedTo('JG-ZZ-005', 'check-move')).grant), 'grant-differs');
      const { grant } = await linkedTo('JG-ZZ-001', 'check-move');
      person = { ...person, id: 'somebody-else' };
      assert.equal(await wrong(grant), 'grant-person');
      person = undefined;
      assert.equal(await wrong(grant), 'grant-person');
      person = await fictionalPerson();
      time += 3 * 3_600_000;
      assert.equal(await wrong(grant), 'grant-expired');
      time -= 3 * 3_600_000;
    });

    it('are valid through their last day in China, and not for a moment longer', async () => {
      const before = time;
      const [licence] = person.licences;
      const found = async (at) => {
        time = Date.parse(at);
        person = { ...person, licences: [{ ...licence, validUntil: '2026-12-01' }] };
        return (await licences().find([licence.code], { signal })).length;
      };
      assert.equal(await found('2026-12-01T23:59:00+08:00'), 1);
      assert.equal(await found('2026-12-02T00:01:00+08:00'), 0);
      [time, person] = [before, await fictionalPerson()];
    });

    it('are nobody’s where nobody is signed in', async () => {
      person = undefined;
      const found = licences().find(['JG-ZZ-001'], { signal });
      await assert.rejects(found, (error) => isTbError(error, 'unauthorised'));
      const linked = licences().link('a'.repeat(32), { item: 'a' }, { signal });
      await assert.rejects(linked, (error) => isTbError(error, 'unauthorised'));
      person = await fictionalPerson();
    });

    it('are not linked by somebody who did not find them', async () => {
      const [{ ref }] = await licences().find(['JG-ZZ-001'], { signal });
      person = { ...person, id: 'somebody-else' };
      await assert.rejects(licences().link(ref, { item: 'a' }, { signal }), (error) =>
        isTbError(error, 'not-found'),
      );
      person = await fictionalPerson();
    });
  });
}
