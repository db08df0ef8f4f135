import type { Messages } from '@tongban/core/i18n';

/** Words several elements use. */
const common: Messages = {
  'list.separator': ', ',
  'list.or': ', or ',
  'audience.person': 'Individuals',
  'audience.both': 'Individuals, businesses and other organisations',
  'audience.legal': 'Businesses and other organisations',
  'limit.instant': 'On the spot',
  'limit.workday': '{count} working day|{count} working days',
  'limit.day': '{count} calendar day|{count} calendar days',
  'limit.hour': '{count} hour|{count} hours',
  'limit.minute': '{count} minute|{count} minutes',
  'limit.month': '{count} month|{count} months',
  'limit.unknown': '{count} (unit not stated)|{count} (unit not stated)',
  'visits.count': '{count} visit|{count} visits',
  'visits.none': 'No visit needed',
  'fee.free': 'Free',
  'fee.charged': 'There is a fee',
  'status.paused': 'Paused',
  'status.cancelled': 'Cancelled',
  'status.upcoming': 'Not yet in force',
  'state.loading': 'Loading…',
  'state.retry': 'Try again',
  'state.offline': 'You are offline. The page will load again once you are back online.',
  'state.network': 'We cannot reach the server at the moment. Try again later.',
  'state.not-found': 'The data of the service guides is missing. Contact the website’s administrator.',
  'state.format':
    'The data of the service guides has errors and cannot be shown. Contact the website’s administrator.',
  'state.failed': 'This cannot be shown at the moment. Try again later.',
  'state.none': 'No service has been chosen to be shown here yet.',
  'file.sample': 'Sample',
  'file.blank': 'Blank form',
  'file.chart': 'Flow chart',
};

const card: Messages = {
  'card.materials': '{count} document|{count} documents',
  'card.materials.depends': 'Documents depend on your case',
  'card.materials.from': 'At least {count} document|At least {count} documents',
  'card.no-materials': 'No documents needed',
  'card.visits': '{count} visit|{count} visits',
  'card.not-found': 'There is no service with the code “{code}”. Check the code.',
};

const catalogue: Messages = {
  'catalogue.search': 'Find a service',
  'catalogue.search.hint':
    'Enter its Chinese name or the first letters of its pinyin, for example “营业执照” or “yyzz”',
  'catalogue.filters': 'Filters',
  'catalogue.audience': 'I am',
  'catalogue.audience.all': 'Anyone',
  'catalogue.topic': 'Topic',
  'catalogue.topic.all': 'All topics',
  'catalogue.department': 'Department',
  'catalogue.department.all': 'All departments',
  'catalogue.ways': 'How it can be done',
  'catalogue.count': '{count} service|{count} services',
  'catalogue.more': 'Show {count} more|Show {count} more',
  'catalogue.empty': 'There are no services here yet.',
  'catalogue.none': 'No service matches. Try other words, or choose fewer filters.',
  'catalogue.clear': 'Clear all filters',
};

const steps: Messages = {
  'steps.label': 'Steps',
  'steps.where': 'Step {at} of {of}',
  'steps.all': 'All steps',
  'steps.done': ' (done)',
  'steps.invalid': 'Something to correct',
  'steps.optional': 'Optional',
};

/** What the page needs before a guide is there. */
export const englishWords: Messages = { ...common, ...card, ...catalogue, ...steps };
