import type { Messages } from '@tongban/core/i18n';

/** Words about drafts. */
export const englishDrafts: Messages = {
  'draft.keeping': 'What you enter is saved on this device by itself',
  'draft.saving': 'Saving…',
  'draft.saved': 'Saved on this device ({time})',
  'draft.memory.shared':
    'This is a shared device, so nothing you enter stays on it. It is gone when the page is reloaded or closed: please finish in one go.',
  'draft.memory.insecure':
    'The address of this page does not begin with https, so drafts cannot be saved. What you enter is gone when the page is reloaded or closed.',
  'draft.memory.blocked':
    'The browser cannot save drafts at the moment. It may be in private mode, or out of space. Do not reload or close the page.',
  'draft.handed.stays':
    'Until it is known to have arrived, what you filled in stays on this device as a draft.',
  'draft.handed.before':
    'You submitted this on {day} at {time}, and it is not known yet whether it arrived. Ask the office before you submit it again.',
  'draft.restored': 'Your draft of {day}, {time}, is back',
  'draft.arrived': 'What you filled in on another device on {day}, {time}, is here',
  'draft.restart': 'Start again',
  'draft.ok': 'OK',
  'draft.discarded': 'The form is empty and the draft deleted',
  'draft.undo': 'Bring my answers back',
  'draft.conflict.title':
    '{count} answer differs on another page. Choose which to use|{count} answers differ on another page. Choose which to use',
  'draft.conflict.mine': 'Use the one here: {answer}',
  'draft.conflict.theirs': 'Use the one on the other page: {answer}',
  'draft.answer.none': '(empty)',
  'draft.answer.pair': '{title}: {answer}',
  'draft.row': 'Row {row}, {title}',
  'draft.dropped.title':
    'The form has changed and has no place for {count} of your answers. Enter it elsewhere if it is needed:|The form has changed and has no place for {count} of your answers. Enter them elsewhere if they are needed:',
  'draft.copy': 'Copy',
  'draft.copied': 'Copied',
  'draft.elsewhere.sent': 'This application was sent on another page. Please do not send it again.',
  'draft.elsewhere.deleted': 'The draft was deleted on another page. If you go on here it is saved again.',
  'draft.outdated':
    'The form has changed. Please reload the page before you go on; nothing you entered is lost.',
  'draft.reload': 'Reload',
  'draft.handoff.open': 'Continue on a phone',
  'draft.handoff.sending': 'Preparing the QR code…',
  'draft.handoff.opening': 'Fetching what you entered on the other device…',
  'draft.handoff.scan': 'Scan this QR code with your phone to go on there.',
  'draft.handoff.label': 'QR code: continue on a phone',
  'draft.handoff.until':
    'Good until {time}, for one use; do not let others scan it. It holds what you entered until {saved}. From then on go on only on the phone.',
  'draft.handoff.expired': 'The QR code has expired.',
  'draft.handoff.renew': 'New QR code',
  'draft.handoff.retry': 'Try again',
  'draft.handoff.close': 'Close',
  'draft.handoff.network':
    'We cannot reach the server at the moment, so there is no QR code. What you entered is still here.',
  'draft.handoff.offline':
    'You are offline, so there is no QR code. What you entered is still here. Try again once you are online.',
  'draft.handoff.too-large': 'This is too much to be taken to a phone. Please finish here.',
  'draft.arrival.offer':
    'This link brings what was filled in on another device on {day}, {time}. Do you want to go on with it here?',
  'draft.arrival.beware': 'If you did not scan or open it yourself, choose “No”.',
  'draft.arrival.merge':
    'What you have filled in here stays, and you choose where the two differ. If you did not scan or open the link yourself, choose “No”.',
  'draft.arrival.take': 'Go on with it',
  'draft.arrival.leave': 'No',
  'draft.arrival.gone':
    'This QR code has been used or has expired. Make a new one on the other device and scan that.',
  'draft.arrival.key':
    'The QR code is incomplete and cannot be opened. Make a new one on the other device and scan that.',
  'draft.arrival.network':
    'We cannot reach the server at the moment, so your answers are not here yet. Try again later.',
  'draft.arrival.offline':
    'You are offline, so your answers are not here yet. Try again once you are online.',
  'draft.arrival.insecure':
    'This browser cannot open what was handed over. Scan with another browser, or go on on the other device.',
};
