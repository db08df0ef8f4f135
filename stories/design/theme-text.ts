import type { Look } from '../../.storybook/toolbar.js';

/** The style sheet of a theme: its tokens, at the place where they hold for this look. */
export function themeText(
  chosen: Readonly<Record<string, string>>,
  { theme, mode }: Pick<Look, 'theme' | 'mode'>,
): string {
  const lines = Object.entries(chosen).map(([name, value]) => `  ${name}: ${value};`);
  if (lines.length === 0) return '/* 还没有改变量。No token is changed yet. */';
  return [`${placeOf(theme, mode)} {`, ...lines, '}'].join('\n');
}

/** What an app sets for its theme or mode wins over the page: there the app itself has to be named. */
function placeOf(theme: Look['theme'], mode: Look['mode']): string {
  const states = `${theme === 'light' ? '' : `[theme='${theme}']`}${mode === 'elder' ? "[mode='elder']" : ''}`;
  return states ? `tb-app${states}` : 'html';
}
