import { html, nothing, svg } from 'lit';
import type { UploadedFile } from '@tongban/core/form';
import { icon } from '../../shared/icons.js';
import type { Drawing, Pen } from '../fields/field-view.js';
import { sizeText } from './file-limits.js';
import type { Upload, Uploads } from './uploads.js';

/** What files are drawn with: a pen is one. `find` looks for `${id}-choose`, where files are picked. */
export type FilesPen = Pick<Pen, 'id' | 'words' | 'readOnly' | 'disabled' | 'find'>;

/** Those that are there, and those on their way. */
export function filesView(files: readonly UploadedFile[], uploads: Uploads, pen: FilesPen): Drawing {
  if (files.length + uploads.list.length === 0) return nothing;
  const { say } = pen.words;
  return html`<ul class="files" role="list">
    ${files.map(
      (file) =>
        html`<li class="file">
          ${picture(uploads.pictureOf(file))}
          <span class="file-name"
            >${file.name} <span class="small">${sizeText(file.size)} · ${say('field.file.done')}</span></span
          >
          ${pen.readOnly ? nothing : action(say('field.file.remove'), file.name, pen, () => uploads.remove(file))}
        </li>`,
    )}
    ${uploads.list.map((upload) => uploadView(upload, uploads.pictureOf(upload.file), { uploads, pen }))}
  </ul>`;
}

function uploadView(
  upload: Upload,
  small: string | undefined,
  { uploads, pen }: { readonly uploads: Uploads; readonly pen: FilesPen },
): Drawing {
  const { say } = pen.words;
  const { file, phase, sent, key } = upload;
  const share = Math.min(100, Math.round((sent / file.size) * 100));
  return html`<li class="file ${phase}">
    ${picture(small)}
    <span class="file-name" id="${pen.id}-upload-${key}"
      >${file.name}
      <span class="small"
        >${sizeText(file.size)} ·
        ${phase === 'failed' ? failure(upload, pen) : phase === 'waiting' ? say('field.file.waiting') : say('field.file.sending', { share })}</span
      ></span
    >
    ${phase === 'failed' ? nothing : html`<progress max="100" .value=${share} aria-labelledby="${pen.id}-upload-${key}"></progress>`}
    ${phase === 'failed' && upload.code !== 'format' && upload.code !== 'config' ? action(say('field.file.retry'), file.name, pen, () => uploads.retry(upload)) : nothing}
    ${action(phase === 'failed' ? say('field.file.remove') : say('field.file.cancel'), file.name, pen, () => uploads.cancel(upload))}
  </li>`;
}

function failure({ code }: Upload, { words }: FilesPen): string {
  if (code === 'format') return words.say('field.file.failed.format');
  if (code === 'unauthorised') return words.say('field.file.failed.unauthorised');
  return code === 'config' ? words.say('field.file.none') : words.say('field.file.failed');
}

/** What is done to a file; the focus then goes back to where files are picked. */
function action(words: string, name: string, pen: FilesPen, act: () => void): Drawing {
  return html`<button
    type="button"
    class="button"
    aria-label=${`${words} ${name}`}
    ?disabled=${pen.disabled}
    @click=${() => {
      act();
      pen.find(`${pen.id}-choose`)?.focus();
    }}
  >
    ${words}
  </button>`;
}

/** A small picture of a file, or a sign for one. */
export const picture = (small: string | undefined): Drawing =>
  html`<span class="picture">${small ? html`<img src=${small} alt="" />` : fileIcon}</span>`;

const fileIcon = icon(svg`<path d="M6 3h8l4 4v14H6zM14 3v4h4"/>`);
