import { html, nothing, type TemplateResult } from 'lit';
import type { FileRef } from '@tongban/core/catalogue';
import { safeUrl } from '@tongban/core/plain-text';
import type { RichText } from '../rich-text.js';
import type { Words } from '../words.js';

/** What content of a catalogue is drawn with. */
export interface CatalogueView {
  readonly words: Words;
  readonly rich: RichText;
  /** Address of a file, if anybody knows it. */
  fileUrl(file: FileRef): string | undefined;
}

/** A part of a template, or nothing where the data has nothing. */
export type Part = TemplateResult | typeof nothing;

/** Text of the catalogue, marked as Chinese where the words around it are not. */
export function data({ words }: Pick<CatalogueView, 'words'>, text: string | undefined): Part {
  return text ? html`<span lang=${words.dataLang ?? nothing}>${text}</span>` : nothing;
}

/** Longer text of the catalogue, with its markup. */
export function prose(
  { words, rich }: Pick<CatalogueView, 'words' | 'rich'>,
  text: string | undefined,
): Part {
  return rich.show(text, words.dataLang);
}

/** Files with their addresses; the name alone where nobody knows the address, and never a dead link. */
export function files(
  view: Pick<CatalogueView, 'words' | 'fileUrl'>,
  refs: readonly FileRef[] | undefined,
  fallbackName: string,
): Part {
  if (!refs || refs.length === 0) return nothing;
  const many = refs.length > 1;
  return html`${refs.map((file, index) => {
    const name = file.name ?? fallbackName + (many ? ` ${index + 1}` : '');
    const url = safeUrl(view.fileUrl(file));
    if (url) return html`<a class="file" href=${url} rel="noopener noreferrer">${view.words.mixed(name)}</a>`;
    return file.name ? html`<span class="file">${view.words.mixed(name)}</span>` : nothing;
  })}`;
}
