import { expect } from '@open-wc/testing';
import { submissionTargets, type SubmissionTarget } from '@tongban/core/form';
import '../../define-all.js';
import { questions, showForm, submit, type FormSetting } from '../../testing/forms.js';
import { hearWarnings } from '../../testing/warnings.js';

const schema = questions({ name: { type: 'string', title: '姓名' } });
const target: SubmissionTarget = {
  id: 'org.example.target',
  submit: () =>
    Promise.resolve({ status: 'accepted', caseNumber: '1', receivedAt: '2026-11-22T10:00:00+08:00' }),
};

describe('a form without a name', () => {
  /** What is said of it while it is sent. */
  async function said(given: unknown, setting: FormSetting = {}): Promise<readonly string[]> {
    const warnings = hearWarnings();
    await submit(await showForm(given, setting));
    warnings.stop();
    return warnings.said.filter((words) => words.includes('[form-id]'));
  }
  const prepare: FormSetting['prepare'] = (app) => void app.host.of(submissionTargets).register(target);

  // In this order: a page is told once.
  it('is fine where nobody sends it anywhere', async () => {
    expect(await said(schema)).to.deep.equal([]);
  });

  it('is no such form with an $id, or with a form-id', async () => {
    expect(await said({ ...(schema as object), $id: 'urn:example:form' }, { prepare })).to.deep.equal([]);
    expect(await said(schema, { prepare, formId: 'form' })).to.deep.equal([]);
  });

  it('is told to its author, once', async () => {
    const first = await said(schema, { prepare });
    expect(first).to.have.length(1);
    expect(first[0]).to.contain('form-id').and.to.contain('$id');
    expect(await said(schema, { prepare })).to.deep.equal([]);
  });
});
