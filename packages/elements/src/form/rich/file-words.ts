import type { Words } from '../../shared/words.js';
import { kindName, sizeText, type FileLimits } from './file-limits.js';
import type { RefusedFile } from './uploads.js';

/** What may be sent, before anything is picked; empty where everything may. */
export function limitsText({ accept, maxBytes, maxFiles }: FileLimits, { say }: Words): string {
  return [
    accept.length > 0 ? say('field.file.kinds', { kinds: kindsText(accept, say) }) : '',
    maxBytes < Infinity ? say('field.file.size', { size: sizeText(maxBytes) }) : '',
    maxFiles > 1 && maxFiles < Infinity ? say('field.file.most', { count: maxFiles }) : '',
  ]
    .filter(Boolean)
    .join(say('field.file.separator'));
}

/** Why a file was not taken, and what would be. */
export function faultText(
  { name, fault }: RefusedFile,
  { accept, maxBytes, maxFiles }: FileLimits,
  { say }: Words,
): string {
  switch (fault) {
    case 'type':
      return say('field.file.fault.type', { name, kinds: kindsText(accept, say) });
    case 'size':
      return say('field.file.fault.size', { name, size: sizeText(maxBytes) });
    case 'empty':
      return say('field.file.fault.empty', { name });
    case 'count':
      return say('field.file.fault.count', { name, count: maxFiles });
  }
}

const families: Readonly<Record<string, string>> = {
  'image/*': 'field.file.images',
  'video/*': 'field.file.videos',
  'audio/*': 'field.file.sounds',
};

function kindsText(accept: readonly string[], say: Words['say']): string {
  const names = accept.map((each) => {
    const family = families[each];
    return family ? say(family) : kindName(each);
  });
  return names.filter((name, index) => names.indexOf(name) === index).join(say('list.separator'));
}
