import { html, nothing } from 'lit';
import type { Drawing, FieldView, Pen } from '../fields/field-view.js';
import { view as filesView, answer as filesAnswer } from './file.js';
import { SignaturePad, type SignatureWay } from './signature-pad.js';
import { taken } from './taken.js';
import { fieldUploads, filesIn, type FieldUploads } from './upload-site.js';

export { signatureMessages as messages } from './signature.messages.js';
export { signatureStyles as laterStyles } from './signature.styles.js';

/** A signature by finger, mouse or pen; who cannot write types the name or sends a picture. The answer is the file of its picture. */
export const view: FieldView = (field, pen) => {
  const site = fieldUploads(pen);
  const signed = filesIn(field.value).length + site.uploads.list.length > 0;
  if (pen.readOnly || signed || site.uploads.possible === false)
    return signed ? html`<div class="signed">${filesView(field, pen)}</div>` : filesView(field, pen);
  return signing(
    pen.own('pad', () => new SignaturePad(pen)),
    site,
    pen,
  );
};

/** The picture. */
export const answer: FieldView = (field, pen) => html`<div class="signed">${filesAnswer(field, pen)}</div>`;

const ways: readonly (readonly [SignatureWay, string])[] = [
  ['draw', 'field.signature.draw'],
  ['type', 'field.signature.type'],
  ['picture', 'field.signature.picture'],
];

function signing(pad: SignaturePad, site: FieldUploads, pen: Pen): Drawing {
  const { say } = pen.words;
  return html`<div class="options" role="radiogroup" aria-label=${say('field.signature.ways')}>
      ${ways.map(
        ([way, words]) =>
          html`<label class="option"
            ><input
              ${pen.part(way, {
                type: 'radio',
                name: `${pen.id}-way`,
                checked: pad.way === way,
                'aria-invalid': undefined,
              })}
              @change=${() => pad.choose(way)}
            /><span>${say(words)}</span></label
          >`,
      )}
    </div>
    ${pad.way === 'picture' ? filesView(pen.field, pen) : paper(pad, site, pen)}`;
}

function paper(pad: SignaturePad, site: FieldUploads, pen: Pen): Drawing {
  const { say } = pen.words;
  const typing = pad.way === 'type';
  const id = `${pen.id}-name`;
  // Who has signed and goes on sees what is missing.
  const lack = pad.lack ?? (pen.invalid && !pad.empty ? 'field.signature.undone' : undefined);
  return html`${
      typing
        ? html`<label class="part-label" for=${id}>${say('field.signature.name')}</label
            ><input
              ${pen.part('name', { type: 'text', name: undefined, value: pad.name, autocomplete: pen.autocomplete('name') || undefined })}
              @input=${(event: Event) => pad.write((event.target as HTMLInputElement).value)}
            />`
        : html`<p class="detail">${say('field.signature.here')}</p>`
    }
    <canvas
      class="paper ${typing ? '' : 'writable'}"
      role="img"
      aria-label=${pad.empty ? say('field.signature.blank') : say('field.signature.written')}
      ${taken(pad.take)}
      @pointerdown=${typing ? nothing : pad.down}
      @pointermove=${typing ? nothing : pad.move}
      @pointerup=${typing ? nothing : pad.up}
      @pointercancel=${typing ? nothing : pad.up}
    ></canvas>
    ${lack ? html`<p class="detail bad" role="alert">${say(lack)}</p>` : nothing}
    <div class="actions">
      ${typing ? nothing : button(say('field.signature.undo'), pen, () => pad.undo())}
      ${button(say('field.signature.clear'), pen, () => pad.clear())}
      ${button(say('field.signature.done'), pen, () => void finish(pad, { site, pen }))}
    </div>`;
}

const button = (words: string, pen: Pen, act: () => void): Drawing =>
  html`<button type="button" class="button" ?disabled=${pen.disabled} @click=${act}>${words}</button>`;

async function finish(
  pad: SignaturePad,
  { site, pen }: { readonly site: FieldUploads; readonly pen: Pen },
): Promise<void> {
  if (pad.empty) {
    pad.lack = pad.way === 'type' ? 'field.signature.lack.name' : 'field.signature.lack.strokes';
    return pen.redraw();
  }
  const picture = await pad.picture();
  site.add([picture]);
  pad.clear();
}
