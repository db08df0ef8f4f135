import type { Messages } from '@tongban/core/i18n';

/** Our words in English. A file of its own, since the build for old engines has another way to them. */
export async function loadEnglish(): Promise<Messages> {
  return (await import('../i18n/en.js')).en;
}
