import { expect } from '@open-wc/testing';
import { applicantOf } from './applicant.js';

/** A joint form that asks for these elements, for one item. */
const asking = (...elements: readonly string[]) => ({
  placeOf: (item: string, element: string): string | undefined =>
    item === 'a' && elements.indexOf(element) >= 0 ? `/${element}` : undefined,
});
const answers = {
  'applicant.name': '林悦',
  'enterprise.name': '津港市海风餐饮有限公司',
  'legal-representative.name': '周宁',
};

describe('who applies for an item', () => {
  it('is the person its form names', () => {
    const joint = asking('applicant.name', 'enterprise.name');
    expect(applicantOf(joint, 'a', answers)).to.deep.equal({ name: '林悦' });
  });

  it('is the enterprise where no person is named, and its legal representative signs', () => {
    const joint = asking('enterprise.name', 'legal-representative.name');
    expect(applicantOf(joint, 'a', answers)).to.deep.equal({
      name: '津港市海风餐饮有限公司',
      signer: '周宁',
    });
    expect(applicantOf(asking('enterprise.name'), 'a', answers)?.signer).to.equal('');
  });

  it('is the buyer, or a parent, where its form names no applicant as such', () => {
    const named = {
      'buyer.name': '周宁',
      'mother.name': '林悦',
      'father.name': '陈海',
      'seller.name': '王某',
    };
    const nameFor = (...elements: readonly string[]) => applicantOf(asking(...elements), 'a', named)?.name;
    expect(nameFor('seller.name', 'buyer.name')).to.equal('周宁');
    expect(nameFor('child.name', 'father.name', 'mother.name')).to.equal('林悦');
    expect(nameFor('father.name')).to.equal('陈海');
  });

  it('is not known where its form does not say, or nothing has been filled in', () => {
    expect(applicantOf(asking('child.name'), 'a', answers)).to.equal(undefined);
    expect(applicantOf(asking('applicant.name'), 'b', answers)).to.equal(undefined);
    expect(applicantOf(asking('applicant.name'), 'a', { 'applicant.name': ' ' })).to.equal(undefined);
    expect(applicantOf(asking('applicant.name'), 'a', undefined)).to.equal(undefined);
  });
});
