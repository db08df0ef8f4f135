// Browsers import JSON only with an import attribute, and Firefox ESR and WebKitGTK not all of them; bundlers
// need neither. In tests an imported .json file is therefore served as a JavaScript module.
const MARK = 'json-module';

/** A Web Test Runner plugin. Put it after the one that turns TypeScript into JavaScript. */
export function jsonModules() {
  return {
    name: 'json-modules',

    transformImport({ source }) {
      const [path, query] = source.split('?');
      if (!path.endsWith('.json') || query) return undefined;
      return `${source}?${MARK}`;
    },

    resolveMimeType(context) {
      return isJsonModule(context) ? 'js' : undefined;
    },

    transform(context) {
      if (isJsonModule(context)) return `export default ${context.body};`;
      if (context.response.is('js')) return withoutJsonAttributes(context.body);
      return undefined;
    },
  };
}

const isJsonModule = (context) => context.path.endsWith('.json') && context.querystring === MARK;

/** The attribute promises the type application/json, which is no longer true here. */
function withoutJsonAttributes(code) {
  return code.replace(/(["'][^"'\n]+\.json["'])\s*with\s*\{\s*type:\s*["']json["']\s*\}/g, '$1');
}
