// What a reader should never have to look for by eye. Spaces are Prettier's business, types the compiler's.
import jsdoc from 'eslint-plugin-jsdoc';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const PACKAGES = ['packages/*/src/**/*.ts'];
const TESTS = ['**/*.test.ts', '**/*.test.mjs', '**/*.stories.ts', 'e2e/**'];
const ENTRY_POINTS = ['packages/core/src/*.ts', 'packages/*/src/index.ts'];

/** Calls in browser tests that come back as a promise. */
const forgottenAwaits = [
  'ExpressionStatement > CallExpression[callee.property.name=/^(accessible|isAccessible|isNotAccessible)$/]',
  'ExpressionStatement > CallExpression[callee.name=/^(fixture|oneEvent|aTimeout|nextFrame|waitUntil|elementUpdated)$/]',
  'ExpressionStatement > CallExpression[callee.name=/^(sendKeys|sendMouse|resetMouse|setViewport|emulateMedia)$/]',
].map((selector) => ({ selector, message: 'Await it: otherwise the test ends before it has looked.' }));

/** Leaves the file's other tests out, and out of the sums too. */
const onlyOne = {
  selector: "MemberExpression[object.name=/^(describe|it|test)$/][property.name='only']",
  message: 'Only while you look for a mistake: the other tests of the file do not run.',
};

/** The hosts' policies block inline styles, inline handlers and HTML from strings; see "safe to embed". */
const HTML_FROM_STRINGS = 'HTML from a string: render it with a Lit template, or as text.';
const blockedByHosts = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: HTML_FROM_STRINGS,
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseHTMLUnsafe)$/]',
    message: HTML_FROM_STRINGS,
  },
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]",
    message: HTML_FROM_STRINGS,
  },
  {
    selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']",
    message: "Blocked by style-src 'self': set single properties through element.style.",
  },
  {
    selector: "MemberExpression[property.name='cssText'][object.property.name='style']",
    message: 'Set single properties: cssText replaces what the page itself set.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
    message: "Blocked by style-src 'self': write a class and a rule in the element's styles.",
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\son[a-z]+\\s*=/]',
    message: "Blocked by script-src 'self': bind with @event=${…}.",
  },
  {
    selector: "TaggedTemplateExpression[tag.name='html'] TemplateElement[value.raw=/<style[\\s>]/]",
    message: "Blocked by style-src 'self': put it into the element's static styles.",
  },
];

const unsafeDirectives = [
  {
    group: [
      'lit/directives/unsafe-*',
      'lit/static-html.js',
      'lit-html/directives/unsafe-*',
      'lit-html/static.js',
    ],
    message: HTML_FROM_STRINGS,
  },
  {
    group: ['lit/directives/style-map*', 'lit-html/directives/style-map*'],
    message: "Its first render writes a style attribute, which style-src 'self' blocks.",
  },
];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/generated/',
      '**/.cache/',
      'packages/elements/browser/',
      '**/coverage/',
      '**/public/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict],
    languageOptions: {
      parserOptions: { project: ['tsconfig.test.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Only those rules with types that find real mistakes: each costs time.
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['describe', 'it', 'test', 'before', 'after'], package: 'node:test' },
          ],
        },
      ],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false } },
      ],
      '@typescript-eslint/no-for-in-array': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // A dynamic key of a plain record is removed with delete; there is no better word for it.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // Static-only classes are not our style, but empty ones are bases for elements.
      '@typescript-eslint/no-extraneous-class': 'off',
      eqeqeq: 'error',
      'no-control-regex': 'error',
      'object-shorthand': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
    },
  },

  // Belongs to no project of the compiler, so there are no types to ask.
  { files: ['tools/**/*.ts'], extends: [tseslint.configs.disableTypeChecked] },

  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    rules: {
      eqeqeq: 'error',
      'no-undef': 'off',
      'no-unused-vars': 'error',
      'prefer-const': 'error',
      'no-var': 'error',
    },
  },
  // Classic scripts that run as they are in Chromium 64, or as departments write them.
  {
    files: ['tools/page-watch.js', 'tools/**/fixtures/*.js', 'e2e/hosts/pages/*.js'],
    languageOptions: { ecmaVersion: 2017, sourceType: 'script' },
    rules: { 'no-var': 'off' },
  },
  { files: ['examples/**/*.js'], rules: { 'no-var': 'off' } },

  {
    files: PACKAGES,
    ignores: TESTS,
    plugins: { jsdoc },
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...blockedByHosts],
      'no-restricted-imports': ['error', { patterns: unsafeDirectives }],
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          enableFixer: false,
          require: { ClassDeclaration: true, FunctionDeclaration: true },
          contexts: [
            'TSInterfaceDeclaration',
            'TSTypeAliasDeclaration',
            'TSEnumDeclaration',
            // A style sheet or a template says itself what it is.
            'ExportNamedDeclaration > VariableDeclaration:not(:has(TaggedTemplateExpression))',
          ],
        },
      ],
      'jsdoc/no-types': 'error',
      'jsdoc/check-param-names': ['error', { checkDestructured: false, disableMissingParamChecks: true }],
      'jsdoc/no-blank-blocks': 'error',
    },
  },

  // What these hold is said by the names of their files.
  { files: ['**/*.styles.ts', '**/*.messages.ts'], rules: { 'jsdoc/require-jsdoc': 'off' } },

  // A command line talks on the console; the two modules that warn page authors are the others' way to it.
  {
    files: ['packages/cli/src/**/*.ts', 'packages/{core,elements}/src/**/warn*.ts'],
    rules: { 'no-console': 'off' },
  },

  {
    files: ['packages/elements/src/**/*.ts', 'stories/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
    ],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit-a11y/no-redundant-role': 'off', // WebKit forgets that a list without bullets is one, unless told
      'lit/lifecycle-super': 'error',
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-native-attributes': 'off', // lang, hidden and title are meant to be the native ones
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/quoted-expressions': ['error', 'never'],
      'lit/value-after-constraints': 'error',
      // A module defines one element in define.ts, apart from its class: nothing to guard or to expose.
      'wc/guard-super-call': 'off',
      'wc/expose-class-on-global': 'off',
      'wc/define-tag-after-class-definition': 'off',
      'wc/file-name-matches-element': 'off',
    },
  },

  {
    files: ENTRY_POINTS,
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Program > :not(ExportAllDeclaration, ExportNamedDeclaration[source])',
          message: 'An entry point only re-exports: what it does itself cannot be found by a file name.',
        },
      ],
    },
  },

  { files: TESTS, rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    files: ['packages/*/src/**/*.test.ts'],
    ignores: ['**/*.node.test.ts'],
    rules: {
      // @open-wc/testing types every expect(…).to.equal(…) as a promise; see semantic-dom-diff.
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': ['error', ...forgottenAwaits, onlyOne],
    },
  },
);
