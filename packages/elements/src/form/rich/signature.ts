import { html, nothing } from 'lit';
import type { UploadedFile } from '@tongban/core/form';
import { checkIcon } from '../../shared/icons.js';
import type { TbElement } from '../../shared/tb-element.js';
import type { Drawing, FieldView, Pen } from '../fields/field-view.js';
import { view as pickerView } from './file.js';
import { filesView, picture } from './files-view.js';
import { signatureName } from './signature-name.js';
import { SignaturePad, type SignatureWay } from './signature-pad.js';
import { taken } from './taken.js';
import { fieldUploads, filesIn, type FieldUploads } from './upload-site.js';

export { signatureMessages as messages } from './signature.messages.js';
export { signatureStyles as laterStyles } from './signature.styles.js';

/** A signature by finger, mouse or pen; who cannot write types the name or sends a picture. The answer is the file of its picture. */
export const view: FieldView = (field, pen) => {
  const site = fieldUploads(pen);
  const { uploads } = site;
  const [file] = filesIn(field.value);
  if (file || uploads.list.length > 0)
    return html`<div class="signed" id="${pen.id}-signed" tabindex="-1">
      ${uploads.list.length > 0 || !file ? filesView([], site.uploads, pen) : signed(file, site, pen)}
    </div>`;
  if (pen.readOnly || uploads.possible === false) return pickerView(field, pen);
  return signing(
    pen.own('pad', () => new SignaturePad(pen)),
    site,
    pen,
  );
};

/** That it is signed, with the picture as far as this page has it. */
export const answer: FieldView = (field, pen) => {
  const [file] = filesIn(field.value);
  return html`<div class="signed">${file ? mark(file, fieldUploads(pen), pen) : nothing}</div>`;
};

function signed(file: UploadedFile, site: FieldUploads, pen: Pen): Drawing {
  const again = (): void => {
    site.uploads.remove(file);
    focusSoon(pen, pen.own('pad', () => new SignaturePad(pen)).way);
  };
  return html`${mark(file, site, pen)}
  ${pen.readOnly || site.uploads.possible === false ? nothing : button(pen.words.say('field.signature.again'), pen, again)}`;
}

function mark(file: UploadedFile, { uploads }: FieldUploads, { words }: Pen): Drawing {
  const small = uploads.pictureOf(file);
  return html`${small ? picture(small) : nothing}<span class="signed-words"
      >${checkIcon} ${words.say('field.signature.signed')}</span
    >`;
}

/** What was pressed goes: the focus stays in the field. */
function focusSoon(pen: Pen, part: string): void {
  const { updateComplete } = pen.root.host as TbElement;
  void updateComplete.then(() => pen.find(`${pen.id}-${part}`)?.focus());
}

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
    ${pad.way === 'picture' ? picking(pen) : paper(pad, site, pen)}`;
}

/** Once there is a picture nothing is left to pick from. */
const picking = (pen: Pen): Drawing =>
  html`<div @change=${() => focusSoon(pen, 'signed')}>${pickerView(pen.field, pen)}</div>`;

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
  const { words, field } = pen;
  site.add([await pad.picture(signatureName(field.title, words.say('field.signature.file')))]);
  pad.clear();
  focusSoon(pen, 'signed');
}
