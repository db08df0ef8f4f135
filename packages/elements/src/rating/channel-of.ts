import { readChannel, type RatingChannel } from '@tongban/core/rating';
import { warnOnce } from '../shared/warn-once.js';
import type { TbRating } from './rating.js';

/** The channel as the page says it, or as the screen looks. */
export function channelOf(element: TbRating): RatingChannel {
  const said = readChannel(element.channel);
  if (said) return said;
  if (element.channel)
    warnOnce(element, 'channel', 'channel has to be pc, mobile, qr, tablet, kiosk, phone or sms');
  if (element.layout === 'kiosk') return 'kiosk';
  return matchMedia('(pointer: coarse) and (max-width: 40em)').matches ? 'mobile' : 'pc';
}
