import { ticketHeld } from '../../draft-ticket.js';

/** What a QR code carries behind `#`, which browsers send to nobody. */
export interface Ticket {
  readonly id: string;
  readonly key: string;
}

const pattern = /^([\w-]{22,64})\.([\w-]{1,64})$/;

/** The address of this page that brings another device to the draft. */
export function addressWith({ id, key }: Ticket): string {
  return `${location.href.replace(/#.*$/, '')}#tb-draft=${id}.${key}`;
}

/** The ticket that was in the address of this page, which has been taken out of it: it opens a draft. */
export function takeTicket(): Ticket | undefined {
  const text = ticketHeld();
  if (text === undefined) return undefined;
  const [, id = '', key = ''] = pattern.exec(text) ?? [];
  return { id, key };
}
