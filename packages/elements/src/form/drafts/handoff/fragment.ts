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

/** What the address said of a draft. Both are empty where it was cut off. */
export function readTicket(text: string): Ticket {
  const [, id = '', key = ''] = pattern.exec(text) ?? [];
  return { id, key };
}
