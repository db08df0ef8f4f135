import { html, nothing, type TemplateResult } from 'lit';
import type { CommitmentLetter, Letter, SignedLetter } from '@tongban/core/commitment';
import { dayInChina } from '@tongban/core/limits';
import { deferralSections } from './deferral-sections.js';
import type { LetterScene } from './letter-scene.js';
import { signatureView } from './letter-signature.js';

/** One numbered section of a letter. */
export interface LetterSection {
  /** Key of its heading. */
  readonly title: string;
  readonly body: unknown;
}

/** The letter as a document: as it is read, signed and printed. */
export function documentView(letter: Letter, scene: LetterScene, signed?: SignedLetter): TemplateResult {
  const { words } = scene;
  const { say } = words;
  const number = letter.kind === 'commitment' ? letter.terms.noticeNumber : undefined;
  const sections =
    letter.kind === 'commitment'
      ? noticeSections(letter, scene)
      : // Signed, it says the day that was read.
        deferralSections({ ...letter, ...(signed?.until !== undefined && { until: signed.until }) }, scene);
  const statements = letter.kind === 'commitment' ? letter.terms.statements : undefined;
  return html`<article class="card letter" part="letter" aria-labelledby="letter-title">
    ${number ? html`<p class="number">${say('letter.number')}${data(scene, number)}</p>` : nothing}
    <h2 id="letter-title">${say(`letter.title.${letter.kind}`)}</h2>
    ${factsView(letter, scene)}
    <h3 class="part">${say(`letter.notice.${letter.kind}`)}</h3>
    <ol class="sections">
      ${sections.map(
        ({ title, body }) =>
          html`<li>
            <h4>${say(title)}</h4>
            <div class="text">${body}</div>
          </li>`,
      )}
    </ol>
    <h3 class="part">${say('letter.statements')}</h3>
    <p class="text">${say(`letter.statements.${letter.kind}`)}</p>
    <ol class="statements" lang=${statements ? (words.dataLang ?? nothing) : nothing}>
      ${(statements ?? ownStatements(scene)).map((statement) => html`<li>${scene.rich.show(statement)}</li>`)}
    </ol>
    ${signatureView(signed, scene)}
  </article>`;
}

const ownStatements = ({ words }: LetterScene): readonly string[] =>
  [1, 2, 3, 4].map((index) => words.say(`letter.statement.${index}`));

function factsView(letter: Letter, scene: LetterScene): TemplateResult {
  const { words, applicant } = scene;
  const rows: readonly (readonly [string, unknown])[] = [
    ['letter.to', data(scene, letter.department)],
    [
      'letter.item',
      html`${data(scene, letter.itemName)}${letter.itemCode ? html`<span class="code">${letter.itemCode}</span>` : nothing}`,
    ],
    ['letter.applicant', applicant?.name ? words.mixed(applicant.name) : blank],
    ['letter.applicant.number', applicant?.number ?? (applicant?.name ? undefined : blank)],
    ['letter.proof', letter.kind === 'commitment' ? data(scene, letter.proof) : undefined],
    [
      'letter.promised',
      letter.kind === 'deferral' && letter.promised ? words.limit(letter.promised) : undefined,
    ],
  ];
  return html`<dl class="facts">
    ${rows
      .filter(([, value]) => value !== undefined)
      .map(
        ([key, value]) =>
          html`<div class=${value === blank ? 'on-paper' : ''}>
            <dt>${words.say(key)}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
  </dl>`;
}

/** A line to write on: on paper only. */
const blank = html`<span class="line"></span>`;

function noticeSections(letter: CommitmentLetter, scene: LetterScene): readonly LetterSection[] {
  const { terms } = letter;
  const { words, rich } = scene;
  const said = (text: string | undefined, otherwise: string): unknown =>
    text ? rich.show(text, words.dataLang) : words.say(otherwise);
  return [
    { title: 'letter.obligation', body: rich.show(terms.obligation, words.dataLang) },
    { title: 'letter.basis', body: rich.show(terms.basis, words.dataLang) },
    { title: 'letter.content', body: rich.show(terms.content, words.dataLang) },
    { title: 'letter.way', body: said(terms.way, 'letter.way.usual') },
    { title: 'letter.liability', body: rich.show(terms.liability, words.dataLang) },
    { title: 'letter.verification', body: said(terms.verification, 'letter.verification.usual') },
    ...(terms.publicity
      ? [{ title: 'letter.publicity', body: rich.show(terms.publicity, words.dataLang) }]
      : []),
    { title: 'letter.rights', body: words.say('letter.rights.commitment') },
  ];
}

/** Text of the catalogue, marked as Chinese where the words around are not. */
export const data = ({ words }: LetterScene, text: string): unknown =>
  words.dataLang ? html`<span lang=${words.dataLang}>${text}</span>` : text;

/** The day a letter is signed on, if it is signed now. */
export const today = (): string => dayInChina(Date.now());
