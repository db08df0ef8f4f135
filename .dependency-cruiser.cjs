// Who may import whom. Each rule says why.

/** The packages, lowest first; a package knows only those before it. */
const PACKAGES = ['core', 'elements', 'adapters', 'cli'];

/** The floors of core, lowest first; a floor knows only those below it. */
const FLOORS = [
  'base',
  'text',
  'format',
  'codes',
  'code-tables',
  'extensions',
  'i18n', // below ports, which speak of messages
  'ports',
  'limits',
  'schema',
  'rules',
  'form',
  'catalogue',
  'check',
  'checklist',
  'commitment',
  'scenario', // one-thing scenarios: checklists, letters and forms of several items
  'rating',
  'outbox',
  'session',
  'testing',
];

/** Only for tests and stories. */
const TEST = '\\.(test|stories|e2e)\\.ts$';

const oneOf = (names) => `(${names.join('|')})`;

const packagesLookDown = PACKAGES.slice(0, -1).map((name, index) => ({
  name: `${name}-looks-down`,
  comment: `core ← elements ← adapters ← cli: whoever embeds ${name} must not get what is built on it.`,
  severity: 'error',
  from: { path: `^packages/${name}/` },
  to: { path: `^packages/${oneOf(PACKAGES.slice(index + 1))}/` },
}));

const floorsLookDown = FLOORS.slice(0, -1).map((name, index) => ({
  name: `core-${name}-looks-down`,
  comment:
    'A floor of core knows only the floors below, so that each can be understood and loaded without those above.',
  severity: 'error',
  from: { path: `^packages/core/src/${name}/`, pathNot: TEST },
  to: { path: `^packages/core/src/${oneOf(FLOORS.slice(index + 1))}/` },
}));

module.exports = {
  forbidden: [
    ...packagesLookDown,
    ...floorsLookDown,
    {
      name: 'core-folder-has-a-floor',
      comment:
        'A new folder in core needs its place in FLOORS above: otherwise nothing says what it may know.',
      severity: 'error',
      from: {},
      to: { path: '^packages/core/src/[^/]+/', pathNot: `^packages/core/src/${oneOf(FLOORS)}/` },
    },
    {
      name: 'through-the-entry-points',
      comment:
        'Between packages only entry points (@tongban/core/errors): files inside may move without notice.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/[^/]+/', pathNot: '^packages/$1/', dependencyTypesNot: ['aliased'] },
    },
    {
      name: 'entry-points-are-for-others',
      comment:
        'An entry point gathers what others may use. Inside name the file you mean: no cycle closes that way.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/src/', pathNot: TEST },
      to: { path: '^packages/$1/src/index\\.ts$' },
    },
    {
      name: 'core-entry-points-are-for-others',
      comment: 'As above; in core every file at the top of src is an entry point.',
      severity: 'error',
      from: { path: '^packages/core/src/', pathNot: TEST },
      to: { path: '^packages/core/src/[^/]+\\.ts$' },
    },
    {
      name: 'adapters-stay-apart',
      comment:
        'A page loads one adapter, not what its neighbours need; what two of them need goes to shared.',
      severity: 'error',
      from: { path: '^packages/adapters/src/([^/]+)/', pathNot: TEST },
      to: { path: '^packages/adapters/src/[^/]+/', pathNot: '^packages/adapters/src/($1|shared)/' },
    },
    {
      name: 'adapters-shared-knows-none',
      comment: 'What all adapters share cannot know one of them.',
      severity: 'error',
      from: { path: '^packages/adapters/src/shared/' },
      to: { path: '^packages/adapters/src/(?!shared/)' },
    },
    {
      name: 'no-cycles',
      comment: 'In a cycle nothing can be understood, tested or loaded first.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-tests-in-the-product',
      comment: 'Tests and stories are not published.',
      severity: 'error',
      from: { path: '^packages/', pathNot: TEST },
      to: { path: TEST },
    },
    {
      name: 'no-test-libraries-in-the-product',
      comment:
        'The test kit and the tools are dev dependencies: whoever installs a package does not get them.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: `${TEST}|/testing/` },
      // What a package declares may be needed by the workspace's own tools too.
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },
    {
      name: 'declared-dependencies',
      comment: 'An undeclared package works here by chance and is missing where ours is installed.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: TEST },
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'],
        pathNot: '/generated/',
      },
    },
    {
      name: 'nothing-outside-the-packages',
      comment: 'Stories, docs, examples, journeys and tools use the packages, never the other way.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(stories|docs|examples|e2e|tools)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/(browser|dist|node_modules)/.*' },
    tsConfig: { fileName: 'tsconfig.test.json' },
    tsPreCompilationDeps: 'specify', // imports of types count too, and can be told apart
    combinedDependencies: true, // the workspace's own package.json counts for tests
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'default'] },
  },
};
