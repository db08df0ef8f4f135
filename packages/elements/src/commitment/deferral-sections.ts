import { html, nothing, type TemplateResult } from 'lit';
import type { DeferralLetter, DeferredMaterial } from '@tongban/core/commitment';
import type { LetterSection } from './letter-document.js';
import type { LetterScene } from './letter-scene.js';

/** What a letter of deferral says: what is missing, until when it comes, what happens if it does not. */
export function deferralSections(letter: DeferralLetter, scene: LetterScene): readonly LetterSection[] {
  const { words } = scene;
  const { say } = words;
  return [
    {
      title: 'letter.missing',
      body: html`<ol class="missing">
        ${letter.materials.map((material) => materialView(material, letter, scene))}
      </ol>`,
    },
    { title: 'letter.deadline', body: deadline(letter, scene) },
    { title: 'letter.overdue', body: say(`letter.overdue.${ownWords(letter)}`) },
    { title: 'letter.result', body: say(`letter.result.${ownWords(letter)}`) },
    { title: 'letter.rights', body: say('letter.rights.deferral') },
  ];
}

/** How many of the materials say themselves what follows if they do not come: that holds of them, and the general words of the others. */
function ownWords({ materials }: DeferralLetter): 'none' | 'some' | 'all' {
  const own = materials.filter(({ consequence }) => consequence).length;
  return own === 0 ? 'none' : own < materials.length ? 'some' : 'all';
}

function deadline({ until, promised }: DeferralLetter, { words }: LetterScene): unknown {
  const limit = promised ? words.limit(promised) : '';
  if (until !== undefined) {
    const day = html`<strong>${words.day(until)}</strong>`;
    return around(day, (mark) =>
      words.say(limit ? 'letter.deadline.day' : 'letter.deadline.only-day', { day: mark, limit }),
    );
  }
  return words.say(limit ? 'letter.deadline.limit' : 'letter.deadline.none', { limit });
}

/** A sentence with something in it that is more than text. */
function around(part: TemplateResult, sentence: (mark: string) => string): TemplateResult {
  const [before, after] = sentence('\n').split('\n');
  return html`${before}${part}${after}`;
}

function materialView(
  material: DeferredMaterial,
  letter: DeferralLetter,
  scene: LetterScene,
): TemplateResult {
  const { words, rich } = scene;
  const { say } = words;
  const pieces = [
    material.form ? words.mixed(material.form) : undefined,
    material.originals ? say('letter.originals', { count: material.originals }) : undefined,
    material.copies ? say('letter.copies', { count: material.copies }) : undefined,
  ].filter((piece) => piece !== undefined);
  const rows: readonly (readonly [string, unknown])[] = [
    [
      'letter.missing.form',
      pieces.length > 0
        ? pieces.map((piece, index) => html`${index ? say('list.separator') : ''}${piece}`)
        : undefined,
    ],
    ['letter.missing.way', material.way === undefined ? undefined : words.mixed(material.way)],
    ['letter.missing.until', until(material, letter, scene)],
    [
      'letter.missing.consequence',
      material.consequence ? rich.show(material.consequence, words.dataLang) : undefined,
    ],
  ];
  return html`<li>
    <strong lang=${words.dataLang ?? nothing}>${material.name}</strong>
    <dl>
      ${rows
        .filter(([, value]) => value !== undefined)
        .map(
          ([key, value]) =>
            html`<div>
              <dt>${say(key)}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
    </dl>
  </li>`;
}

/** The limit of one material with its day; the promised one where the two cannot be compared. */
function until(
  { limit, until: day }: DeferredMaterial,
  { promised }: DeferralLetter,
  { words }: LetterScene,
): unknown {
  const { say } = words;
  if (limit && day !== undefined)
    return around(html`<span class="day">${words.day(day)}</span>`, (mark) =>
      say('letter.within.day', { limit: words.limit(limit), day: mark }),
    );
  if (limit) return say('letter.within', { limit: words.limit(limit) });
  return promised ? say('letter.within', { limit: words.limit(promised) }) : say('letter.within.told');
}
