import type { Messages } from '@tongban/core/i18n';
import { besideScript } from './script.js';

/** Our words in English, for the one script that cannot have chunks: most pages for old engines never need them. */
export async function loadEnglish(): Promise<Messages> {
  const response = await fetch(besideScript('tongban-legacy-en.json'));
  if (!response.ok) throw new Error(`the English words answered ${response.status}`);
  return (await response.json()) as Messages;
}
