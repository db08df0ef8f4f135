// `rgb(1 2 3 / 50%)`, known since Chromium 65, as `rgba(1, 2, 3, 0.5)`. Also in custom properties, which no
// minifier touches because it cannot know what they are for.

const SPACED = /\b(rgb|hsl)a?\(\s*([^(),\s]+)\s+([^(),\s]+)\s+([^(),\s/]+)\s*(?:\/\s*([^(),\s]+)\s*)?\)/g;

export function lowerColors(root, report) {
  root.walkDecls(/./, (declaration) => {
    declaration.value = lowerColor(declaration.value);
    if (/\b(rgb|hsl)a?\([^,]*\/[^,]*\)/.test(declaration.value)) {
      report(
        declaration,
        'a colour of a var() with "/" is not known before Chromium 65; name the whole colour',
      );
    }
  });
}

export const lowerColor = (value) =>
  value.replace(SPACED, (_, space, first, second, third, alpha) =>
    alpha
      ? `${space}a(${first}, ${second}, ${third}, ${fraction(alpha)})`
      : `${space}(${first}, ${second}, ${third})`,
  );

const fraction = (alpha) => (alpha.endsWith('%') ? String(Number.parseFloat(alpha) / 100) : alpha);
