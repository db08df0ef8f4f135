import { holdTicket } from '../../draft-ticket.js';

const MARK = '#tb-draft=';

/** What a QR code carries behind `#`, which browsers send to nobody. */
export interface Ticket {
  readonly id: string;
  readonly key: string;
}

const pattern = /^([\w-]{22,64})\.([\w-]{1,64})$/;

/** The address of this page that brings another device to the draft. */
export function addressWith({ id, key }: Ticket): string {
  return `${location.href.replace(/#.*$/, '')}${MARK}${id}.${key}`;
}

/** What the address said of a draft. Both are empty where it was cut off. */
export function readTicket(text: string): Ticket {
  const [, id = '', key = ''] = pattern.exec(text) ?? [];
  return { id, key };
}

/** Calls back when a link to a draft is opened while the page stands, and is held. Returns what ends it. */
export function watchTicket(came: () => void): () => void {
  const heard = ({ newURL }: HashChangeEvent): void => {
    if (newURL.indexOf(MARK) < 0) return;
    holdTicket();
    came();
  };
  window.addEventListener('hashchange', heard);
  return () => window.removeEventListener('hashchange', heard);
}
