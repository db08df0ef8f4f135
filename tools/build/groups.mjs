// Which modules lie together in one file. Each file is a request, and on a slow line what a file imports is one more way there and back;
// so what is small and comes together anyway is one file. The rest is left to rollup: a file for each set of pages that load it. For rollup a
// group is something pages start with: what it imports from a form's own file would become a file of its own, so groups import only each other.

/** Lit, what lies in the elements' shared folder, and what these use of core; not what only one element needs. */
const isShared = (id) =>
  (/\/node_modules\/(lit|lit-html|lit-element|@lit|tslib)\//.test(id) &&
    !/\/(context-provider|value-notifier|directive|directive-helpers|repeat)\.js$/.test(id)) ||
  (/\/elements\/src\/(shared|legacy|generated)\//.test(id) &&
    !/\/(sanitise|http-catalogue-source|sealed-store|form-internals|qr|catalogue-view|print-alone|copy-text|options\.styles|chips|chips\.styles|opens-elsewhere)(\.ts$|\/)/.test(
      id,
    )) ||
  /\/core\/src\/(text\/plain-text|limits\/today|i18n\/translate|base\/tb-error|extensions\/extension-point|ports\/(?!licence-source)[a-z-]+)\.ts$/.test(
    id,
  );

/** A few lines each, for everything but a guide or a card. */
const isCommon = (id) =>
  /\/node_modules\/lit-html\/directive\.js$/.test(id) ||
  /\/core\/src\/(base\/(json|pointer)|schema\/canonical|codes\/calendar-day)\.ts$/.test(id) ||
  /\/elements\/src\/form\/(when-idle|rich\/exact-faults)\.ts$/.test(id);

/** What elements of the catalogue share and forms do without. */
const isOfItems = (id) =>
  /\/elements\/src\/shared\/((styles\/)?chips(\.styles)?|opens-elsewhere)\.ts$/.test(id) ||
  /\/elements\/src\/shared\/catalogue-view\/(catalogue-view|file-url|absent-view|material-view|material\.messages)\.ts$/.test(
    id,
  ) ||
  /\/core\/src\/catalogue\/(find-items|item-audience|item-facts|item-status)\.ts$/.test(id);

/** What looks a plain schema over: by itself rollup puts half of it to the library of addresses, which plain schemas do without. */
const looksForFaults = (id) =>
  /\/core\/src\/schema\/(subschemas|keyword-shapes|endless-references|faults-with|open-schema-faults)\.ts$/.test(
    id,
  ) || /\/elements\/src\/form\/faults\/[\w-]+\.ts$/.test(id);

/** Numbers with check digits. */
const isOfCodes = (id) =>
  /\/core\/src\/codes\/(bank-card|code-fault|provinces|weighted-sum|citizen-id|licence-plate|organisation-code|unified-code|mobile-number)\.ts$/.test(
    id,
  );

/** Groups within a form, lists and tables among them. */
const drawsGroups = (id) =>
  /\/elements\/src\/form\/groups\/(groups-part|draw-all|group-hint|cell-of|columns\.styles)\.ts$/.test(id);

/** What richer fields share. */
const isOfRichFields = (id) =>
  /\/elements\/src\/form\/rich\/(with-ids|with-texts|typed-text|detail\.styles|fixed-answer|number-faults(\.messages)?)\.ts$/.test(
    id,
  ) || /\/core\/src\/text\/half-width-signs\.ts$/.test(id);

/** What drafts, answers on their way and uploads share. */
const isOfKeeping = (id) =>
  /\/elements\/src\/form\/(pending-files|gateway-target|outbox\/answers-sum|drafts\/surrounding-app)\.ts$/.test(
    id,
  ) ||
  /\/elements\/src\/outbox\/(when-seen|ask-to-stay)\.ts$/.test(id) ||
  /\/core\/src\/form\/draft-fingerprint\.ts$/.test(id);

const GROUPS = [
  ['base', isShared],
  ['common', isCommon],
  ['items', isOfItems],
  ['faults', looksForFaults],
  ['codes', isOfCodes],
  ['groups', drawsGroups],
  ['rich', isOfRichFields],
  ['keeping', isOfKeeping],
];

/** The name of the file a module lies in, where we say so. */
export const groupOf = (id) => GROUPS.find(([, holds]) => holds(id))?.[0];

/** Files that a page which loads anything later has already. */
export const EARLY = new Set(['base', 'common']);
