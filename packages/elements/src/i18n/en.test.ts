import { expect } from '@open-wc/testing';
import { codeTable } from '@tongban/core/code-tables';
import type { Message, Messages } from '@tongban/core/i18n';
import type { Catalogue, Coded } from '@tongban/core/catalogue';
import { catalogueMessages } from '../catalogue/catalogue.messages.js';
import { commitmentMessages } from '../commitment/commitment.messages.js';
import { letterMessages } from '../commitment/letter.messages.js';
import { draftMessages } from '../form/drafts/drafts.messages.js';
import { answeringMessages } from '../form/answering/answering.messages.js';
import { formMessages } from '../form/form.messages.js';
import { flowMessages } from '../form/groups/flow.messages.js';
import { rowsMessages } from '../form/groups/rows.messages.js';
import { addressMessages } from '../form/rich/address.messages.js';
import { dateRangeMessages } from '../form/rich/date-range.messages.js';
import { licencePlateMessages } from '../form/rich/licence-plate.messages.js';
import { moneyMessages } from '../form/rich/money.messages.js';
import { searchSelectMessages } from '../form/rich/search-select.messages.js';
import { signatureMessages } from '../form/rich/signature.messages.js';
import { reviewMessages } from '../form/review/review.messages.js';
import { itemCardMessages } from '../item-card/item-card.messages.js';
import { materialDetailsMessages } from '../shared/catalogue-view/material-details.messages.js';
import { materialMessages } from '../shared/catalogue-view/material.messages.js';
import { checklistMessages } from '../materials/checklist.messages.js';
import { itemGuideMessages } from '../item-guide/item-guide.messages.js';
import { moreSectionMessages } from '../item-guide/more-sections.messages.js';
import { commonMessages } from '../shared/common.messages.js';
import { oneThingMessages } from '../one-thing/one-thing.messages.js';
import { wizardMessages } from '../one-thing/wizard.messages.js';
import { codeMessages } from '../rating-qr/code.messages.js';
import { summaryMessages } from '../rating-summary/summary.messages.js';
import { answerMessages } from '../rating/answer.messages.js';
import { askingMessages } from '../rating/asking.messages.js';
import { ratingMessages } from '../rating/rating.messages.js';
import { stepNavMessages } from '../step-nav/step-nav.messages.js';
import { en } from './en.js';

const chinese: Messages = {
  ...commonMessages,
  ...itemCardMessages,
  ...itemGuideMessages,
  ...moreSectionMessages,
  ...materialMessages,
  ...materialDetailsMessages,
  ...checklistMessages,
  ...catalogueMessages,
  ...stepNavMessages,
  ...formMessages,
  ...answeringMessages,
  ...flowMessages,
  ...rowsMessages,
  ...reviewMessages,
  ...addressMessages,
  ...dateRangeMessages,
  ...licencePlateMessages,
  ...moneyMessages,
  ...searchSelectMessages,
  ...draftMessages,
  ...signatureMessages,
  ...commitmentMessages,
  ...letterMessages,
  ...oneThingMessages,
  ...wizardMessages,
  ...codeMessages,
  ...summaryMessages,
  ...ratingMessages,
  ...askingMessages,
  ...answerMessages,
};

/** Systems whose codes no element shows: they sort and narrow, or are data. */
const notShown = ['natl.time-unit', 'natl.consult-way'];

const text = (message: Message | undefined): string => String(message);
const placeholders = (message: string): string[] => [...message.matchAll(/\{\w+\}/g)].map(String).sort();

describe('the English words', () => {
  it('are there for every Chinese key', () => {
    expect(Object.keys(chinese).filter((key) => !(key in en))).to.deep.equal([]);
  });

  it('are there for no key that Chinese does not have', () => {
    const own = Object.keys(en).filter((key) => !key.startsWith('code.') && !(key in chinese));
    expect(own).to.deep.equal([]);
  });

  it('take the same values as the Chinese ones, in every plural form', () => {
    for (const key of Object.keys(chinese))
      for (const form of text(en[key]).split('|'))
        expect(placeholders(form), key).to.deep.equal(placeholders(text(chinese[key])));
  });

  it('have a singular and a plural wherever they count', () => {
    for (const [key, message] of Object.entries(en))
      expect(text(message).split('|').length, key).to.equal(text(message).includes('{count}') ? 2 : 1);
  });

  it('are English, but for the examples of what to search for', () => {
    for (const [key, message] of Object.entries(en))
      if (key !== 'catalogue.search.hint')
        expect(text(message), key).not.to.match(/\p{Script=Han}|[，。：；（）]/u);
  });

  it('are there for every code of the national tables a page shows', () => {
    const systems = [
      ...new Set(Object.keys(en).flatMap((key) => /^code\.(.+)\.[^.]+$/.exec(key)?.[1] ?? [])),
    ];
    for (const system of systems)
      for (const code of Object.keys(codeTable(system) ?? {}))
        expect(en, `${system} ${code}`).to.have.property(`code.${system}.${code}`);
  });

  it('are there for every coded value of the sample catalogue', async () => {
    const catalogue = (await (await fetch('/examples/catalogue/catalogue.json')).json()) as Catalogue;
    const values = [...codedIn(catalogue.items)].filter(({ system }) => !notShown.includes(system));
    expect(values.length).to.be.greaterThan(1000);
    const missing = values.map(({ system, code }) => `code.${system}.${code}`).filter((key) => !(key in en));
    expect([...new Set(missing)]).to.deep.equal([]);
  });
});

function* codedIn(value: unknown): Generator<Coded> {
  if (typeof value !== 'object' || value === null) return;
  const { system, code } = value as Partial<Coded>;
  if (typeof system === 'string' && typeof code === 'string') yield { system, code };
  else for (const inner of Object.values(value)) yield* codedIn(inner);
}
