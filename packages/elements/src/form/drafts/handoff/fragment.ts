/** What a QR code carries behind `#`, which browsers send to nobody. */
export interface Ticket {
  readonly id: string;
  readonly key: string;
}

const pattern = /^#tb-draft=([\w-]{22,64})\.([\w-]{1,64})$/;

/** The address of this page that brings another device to the draft. */
export function addressWith({ id, key }: Ticket): string {
  return `${location.href.replace(/#.*$/, '')}#tb-draft=${id}.${key}`;
}

/** The ticket in the address of this page, which is taken out of it at once: it opens a draft. */
export function takeTicket(): Ticket | undefined {
  if (!location.hash.startsWith('#tb-draft=')) return undefined;
  const [, id = '', key = ''] = pattern.exec(location.hash) ?? [];
  history.replaceState(history.state, '', location.href.replace(/#.*$/, ''));
  return { id, key };
}
