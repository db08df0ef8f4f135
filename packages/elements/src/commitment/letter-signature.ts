import { html, nothing, svg, type TemplateResult } from 'lit';
import type { LetterSignature, SignedLetter } from '@tongban/core/commitment';
import { dayInChina } from '@tongban/core/limits';
import type { LetterScene } from './letter-scene.js';
import { BOX } from './drawn-path.js';
import { signerOf } from './signing.js';

/** Where a letter is signed and dated: filled in, or lines to write on, which are for paper only. */
export function signatureView(
  signed: SignedLetter | undefined,
  { words, applicant }: LetterScene,
): TemplateResult {
  const { say } = words;
  const day = signed ? dayInChina(Date.parse(signed.signedAt)) : undefined;
  const signatory = signed?.agent === undefined ? 'letter.signature' : 'letter.signature.for';
  return html`<dl class="signature ${signed ? '' : 'on-paper'}">
    ${
      signed?.agent === undefined
        ? nothing
        : html`<div>
            <dt>${say('letter.agent')}</dt>
            <dd>${signed.agent}</dd>
          </div>`
    }
    <div>
      <dt>${say(signatory)}</dt>
      <dd>
        ${signed ? mark(signed.signature, say('letter.signature.of', { name: signed.agent ?? signerOf(applicant) })) : line}
      </dd>
    </div>
    <div>
      <dt>${say('letter.date')}</dt>
      <dd class="day">
        ${day === undefined ? html`<span class="date-line">${say('letter.date.blank')}</span>` : words.day(day)}
      </dd>
    </div>
  </dl>`;
}

const line = html`<span class="line"></span>`;

/** A signature as it was made. Black on white in every theme: it is a document. */
function mark(signature: LetterSignature, name: string): TemplateResult {
  if (signature.kind === 'typed') return html`<span class="typed">${signature.name}</span>`;
  return html`<svg class="drawn" viewBox="0 0 ${BOX.width} ${BOX.height}" role="img" aria-label=${name}>
    ${svg`<path d=${pathOnly(signature.path)}></path>`}
  </svg>`;
}

/** Letters come from pages and gateways, too: nothing but moves and lines is drawn. */
const pathOnly = (path: string): string => (/^[ML\d .]*$/.test(path) ? path : '');
