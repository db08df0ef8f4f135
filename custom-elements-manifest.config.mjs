// The contract of the elements in a machine's words: read by editors, Storybook and the framework wrappers.
//
//   npm run manifest     packages/elements/custom-elements.json
export default {
  globs: ['packages/elements/src/**/*.ts'],
  exclude: [
    '**/*.test.ts',
    '**/testing/**',
    '**/*.stories.ts',
    '**/generated/**',
    'packages/elements/src/legacy/**',
  ],
  outdir: 'packages/elements',
  litelement: true,
  packagejson: false, // it would write the field into the root package.json
  plugins: [publicOnly(), relativeToPackage()],
};

/** The contract is what others may use: private and protected members are none of it. */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of declarationsOf(customElementsManifest)) {
        // The analyser also takes the argument of `dispatchEvent(new OurEvent(…))` for a name.
        declaration.events = declaration.events?.filter(({ description }) => description);
        if (!declaration.members) continue;
        declaration.members = declaration.members.filter(
          ({ privacy, name }) => privacy !== 'private' && privacy !== 'protected' && !/^[#_]/.test(name),
        );
      }
    },
  };
}

/** The file lies in the package, so its paths start there. */
function relativeToPackage() {
  const shorten = (text) => text.replace(/^\/?packages\/elements\//, '');
  return {
    name: 'relative-to-package',
    packageLinkPhase({ customElementsManifest }) {
      visit(customElementsManifest, (node) => {
        for (const key of ['path', 'module'])
          if (typeof node[key] === 'string') node[key] = shorten(node[key]);
      });
    },
  };
}

const declarationsOf = (manifest) => manifest.modules.flatMap((module) => module.declarations ?? []);

function visit(node, action) {
  if (node === null || typeof node !== 'object') return;
  action(node);
  for (const child of Object.values(node)) visit(child, action);
}
