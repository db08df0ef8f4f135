import { html, nothing, svg } from 'lit';
import { icon } from '../../shared/icons.js';
import type { Drawing, FieldView, Pen } from '../fields/field-view.js';
import { sizeText, type FileLimits } from './file-limits.js';
import { faultText, limitsText } from './file-words.js';
import { filesView, picture } from './files-view.js';
import { fieldUploads, filesIn, type FieldUploads } from './upload-site.js';
import { withIds } from './with-ids.js';

export { fileMessages as messages } from './file.messages.js';
export { fileStyles as laterStyles } from './file.styles.js';

/**
 * Files that are sent as soon as they are picked; the answer says where they are kept. One, or a list where the schema says so.
 *
 * Options: `accept` (as in HTML), `maxSize` (`"10MB"`), `maxFiles`, `capture` (`environment` or `user`: a button for the camera).
 */
export const view: FieldView = (field, pen) => {
  const site = fieldUploads(pen);
  const limits = site.limits();
  const files = filesIn(field.value);
  return html`<div class="upload">
    ${filesView(files, site.uploads, pen)} ${pen.readOnly ? nothing : picker(site, limits, pen)}
  </div>`;
};

/** Names and sizes. */
export const answer: FieldView = (field, pen) =>
  html`<ul class="files" role="list">
    ${filesIn(field.value).map(
      (file) =>
        html`<li class="file">
          ${picture(fieldUploads(pen).uploads.pictureOf(file))}<span class="file-name"
            >${file.name} <span class="small">${sizeText(file.size)}</span></span
          >
        </li>`,
    )}
  </ul>`;

function picker(site: FieldUploads, limits: FileLimits, pen: Pen): Drawing {
  const { uploads } = site;
  const { say } = pen.words;
  if (uploads.possible === false)
    return html`<p class="detail bad" role="alert">${say('field.file.none')}</p>`;
  const one = limits.maxFiles === 1;
  const some = filesIn(pen.field.value).length > 0;
  const limitsId = `${pen.id}-limits`;
  const said = limitsText(limits, pen.words);
  // Before it is known where files go, it is not known whose device it is.
  const left = uploads.possible && uploads.list.length === 0 && !some ? site.resume.left : 0;
  return html`<div
      class="drop"
      @dragenter=${over}
      @dragover=${over}
      @dragleave=${out}
      @drop=${(event: DragEvent) => drop(event, site, pen)}
    >
      <input
        ${pen.part('choose', {
          type: 'file',
          name: undefined,
          class: 'picker',
          multiple: !one,
          accept: limits.accept.join(',') || undefined,
          disabled: pen.disabled,
          'aria-describedby': withIds(pen.describedBy, said && limitsId),
        })}
        @change=${(event: Event) => picked(event, site)}
      />
      <label class="button" for="${pen.id}-choose"
        >${upIcon} ${one && some ? say('field.file.replace') : say('field.file.choose')}</label
      >
      ${camera(site, pen)}
      ${pen.device === 'kiosk' ? nothing : html`<span class="small or">${say('field.file.drop')}</span>`}
      ${takesPictures(limits) ? html`<span class="small touch">${say('field.file.touch')}</span>` : nothing}
    </div>
    ${said ? html`<p class="detail" id=${limitsId}>${said}</p>` : nothing}
    ${left > 0 ? html`<p class="detail">${say('field.file.left', { count: left })}</p>` : nothing}
    <div role="alert">
      ${uploads.refused.map((refused) => html`<p class="detail bad">${faultText(refused, limits, pen.words)}</p>`)}
    </div>`;
}

/** Whether phones offer to take a picture for it. */
const takesPictures = ({ accept }: FileLimits): boolean =>
  accept.length === 0 || accept.some((each) => /^image\/|^\.(jpe?g|png|heic)$/i.test(each));

/** Phones open the camera at once; elsewhere it is a way to files as well. */
function camera(site: FieldUploads, pen: Pen): Drawing {
  const { capture } = pen.field.options;
  if (!capture) return nothing;
  return html`<input
      ${pen.part('camera', {
        type: 'file',
        name: undefined,
        class: 'picker',
        accept: 'image/*',
        capture: capture === 'user' ? 'user' : 'environment',
        disabled: pen.disabled,
      })}
      @change=${(event: Event) => picked(event, site)}
    /><label class="button" for="${pen.id}-camera"
      >${cameraIcon} ${pen.words.say('field.file.camera')}</label
    >`;
}

function picked(event: Event, site: FieldUploads): void {
  const input = event.target as HTMLInputElement;
  site.add(input.files);
  // So that the same file can be picked again.
  input.value = '';
}

function over(event: DragEvent): void {
  if (!event.dataTransfer || [...event.dataTransfer.types].indexOf('Files') < 0) return;
  event.preventDefault();
  (event.currentTarget as Element).classList.add('over');
}

function out(event: DragEvent): void {
  (event.currentTarget as Element).classList.remove('over');
}

function drop(event: DragEvent, site: FieldUploads, pen: Pen): void {
  out(event);
  if (!event.dataTransfer?.files.length) return;
  event.preventDefault();
  if (!pen.disabled) site.add(event.dataTransfer.files);
}

const upIcon = icon(svg`<path d="M12 16V5M7 10l5-5 5 5M5 20h14"/>`);
const cameraIcon = icon(svg`<path d="M4 8h3l2-3h6l2 3h3v11H4z"/><circle cx="12" cy="13" r="3.500"/>`);
