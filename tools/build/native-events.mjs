// MooTools puts an `Event` of its own in the place of the browser's, with which no class can begin and nothing be
// dispatched; `CustomEvent` it leaves alone. Ours are all custom events; those of @lit/context become such here.
import MagicString from 'magic-string';

/** @returns {import('rollup').Plugin} */
export const nativeEvents = () => ({
  name: 'tongban-native-events',
  transform(code, id) {
    if (!/\/@lit\/context\//.test(id) || !/\bextends Event\b/.test(code)) return null;
    const changed = new MagicString(code).replaceAll(/\bextends Event\b/g, 'extends CustomEvent');
    return { code: changed.toString(), map: changed.generateMap({ hires: true }) };
  },
});
