/**
 * How a rating came in: at a computer, on a phone, by a QR code, at a tablet or another terminal of a hall, by telephone, by text message;
 * or by nobody (`default`), where a system rates when a resident did not. Systems number them differently (see `channel-codes.ts`).
 */
export type RatingChannel = 'pc' | 'mobile' | 'qr' | 'tablet' | 'kiosk' | 'phone' | 'sms' | 'default';

/** The channels a resident can rate by. */
export const residentChannels: readonly RatingChannel[] = [
  'pc',
  'mobile',
  'qr',
  'tablet',
  'kiosk',
  'phone',
  'sms',
];

/** The channel of that name, of a value from elsewhere. `default` is none: only a system says that, of itself. */
export const readChannel = (value: unknown): RatingChannel | undefined =>
  residentChannels.filter((channel) => channel === value)[0];
