// Two whole applications by keyboard alone, through all that may come between: a reload, a killed browser, a second tab,
// a newer version of the form.
import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Json } from '@tongban/core';
import { type Application, foodBusiness, startUp, withoutIds } from './support/applications.js';
import { answersOn, onProfile, said, SAVED } from './support/drafts-on-disk.js';
import { chosen } from './support/engines.js';
import { formsSite } from './support/forms-site.js';
import { exampleGateway, lastTaken } from './support/gateway.js';
import { goThrough, type KeyboardTask, sendReviewed } from './support/keyboard-resident.js';
import { type Answers, LastingForm } from './support/lasting-form.js';
import { startTestServer, type TestServer } from './support/test-server.js';

/** What comes between, each after the answer at a pointer. */
interface Course {
  readonly reloaded: string;
  readonly killed: string;
  /** Where the resident pauses to give answers in a second tab, and what is given there. */
  readonly secondTab: {
    readonly from: string;
    readonly answers: KeyboardTask['answers'];
    readonly until: string;
  };
  readonly upgraded: string;
  /** What becomes of the answers then. */
  migrated(value: Answers): Answers;
  /** What the resident is told has no place any more. */
  readonly lost: RegExp;
  /** The answers to the newer version. */
  readonly answers: KeyboardTask['answers'];
  readonly killedAgain: string;
}

const PATIENCE = { timeout: 240_000 };

for (const engine of chosen(['chromium']))
  describe(`forms: whole applications in ${engine}`, { concurrency: false }, () => {
    let server: TestServer;
    before(async () => {
      const gateway = await exampleGateway();
      server = await startTestServer({ root: await formsSite(), policy: 'strict', watched: false, gateway });
    });
    after(() => server.close());

    it('for a food business licence lose nothing on their way', PATIENCE, (test) =>
      apply(test, foodBusiness, licenceCourse()),
    );

    it('to start a company up lose nothing on their way', PATIENCE, (test) =>
      apply(test, startUp, startUpCourse()),
    );

    async function apply(test: TestContext, application: Application, course: Course): Promise<void> {
      await onProfile(test, async (profile) => {
        const form = await LastingForm.open(profile, server.url, application);
        await form.fillUntil(course.reloaded);
        await form.reload();
        await form.fillUntil(course.killed);
        await form.crash();
        await form.fillUntil(course.secondTab.from);
        const other = await answerElsewhere(form, course.secondTab);
        await form.fillUntil(course.upgraded);
        await form.upgrade(course.answers, course.migrated);
        await said(form.tab.page, course.lost);
        await said(other.page, /表格更新了/);
        await form.fillUntil(course.killedAgain);
        await form.crash();
        await form.goOn();
        await sendReviewed(form.tab);
        assert.deepEqual(withoutIds(lastTaken()), withoutIds(course.answers));
        assert.deepEqual(form.browser.problems, []);
        await form.browser.quit();
      });
    }
  });

/** In a second tab, which stays open; the first one learns of it by itself. */
async function answerElsewhere(form: LastingForm, { answers, until }: Course['secondTab']) {
  const before = await answersOn(form.tab.page);
  const other = await form.openTab();
  await said(other.page, /已恢复/);
  assert.deepEqual(await answersOn(other.page), before);
  await goThrough(other, { ...form.application, answers, until });
  await said(other.page, SAVED);
  await form.tab.page.bringToFront();
  await form.tab.waitFor(
    'the answer from the other tab',
    (pointer: string) => {
      let at = (document.querySelector('tb-form') as unknown as { value: unknown }).value;
      for (const step of pointer.split('/').slice(1)) at = at && (at as Record<string, unknown>)[step];
      return at !== undefined;
    },
    until,
  );
  return other;
}

/** Nobody asks for the e-mail address any more. */
function licenceCourse(): Course {
  const { applicant, ...others } = foodBusiness.answers as { readonly applicant: Answers };
  const remark = '开业前请先打电话，谢谢';
  const renewed = ({ phone, email, ...asked }: Answers) => ({
    email,
    applicant: { ...asked, landline: phone },
  });
  return {
    reloaded: '/agent/letter',
    killed: '/cateringKind',
    secondTab: { from: '/seats', answers: { remark }, until: '/remark' },
    upgraded: '/people/1/healthUntil',
    migrated: (value) => ({ ...value, applicant: renewed(value['applicant'] as Answers).applicant }),
    lost: new RegExp(`电子邮箱\\s*${String(applicant['email'])}`),
    answers: { ...others, applicant: renewed(applicant).applicant as Json, remark, openKitchen: 'live' },
    killedAgain: '/signature',
  };
}

/** Nobody asks for the postcode any more, and the bank has closed. */
function startUpCourse(): Course {
  const renewed = ({ contact, postcode, bankName, ...others }: Answers) => ({
    postcode,
    bankName,
    kept: { ...others, liaison: contact },
  });
  const { kept, postcode } = renewed(startUp.answers);
  return {
    reloaded: '/address/lease',
    killed: '/shareholders/2/share',
    secondTab: { from: '/legal/name', answers: { postcode: postcode as Json }, until: '/postcode' },
    upgraded: '/bankName',
    migrated: (value) => renewed(value).kept,
    lost: new RegExp(`邮政编码\\s*${String(postcode)}.*开户银行`, 's'),
    answers: { ...(kept as KeyboardTask['answers']), bankName: 'harbour', beneficialOwner: true },
    killedAgain: '/signature',
  };
}
