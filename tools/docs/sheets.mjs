// Holds the style sheets of documents against the tokens and parts there are, and looks whether they arrive.
import postcss from 'postcss';

/** Rules with what they set: `[{ selector, tokens: [['--tb-radius', '4px']] }]`, and what is wrong. */
export function readSheet(css, { tags, tokens }) {
  const rules = [];
  const problems = [];
  let root;
  try {
    root = postcss.parse(css);
  } catch (error) {
    return { rules, problems: [error.message] };
  }
  root.walkDecls((declaration) => {
    const names = [declaration.prop, ...(declaration.value.match(/--tb-[\w-]+/g) ?? [])];
    for (const name of names)
      if (name.startsWith('--tb-') && !tokens.includes(name)) problems.push(`there is no token ${name}`);
  });
  root.walkRules((rule) => {
    for (const selector of rule.selectors) {
      problems.push(...unknownParts(selector, tags));
      const set = rule.nodes
        .filter((node) => node.prop?.startsWith('--tb-'))
        .map(({ prop, value }) => [prop, value]);
      if (rule.parent.type === 'root') rules.push({ selector, tokens: set });
    }
  });
  return { rules, problems };
}

function unknownParts(selector, tags) {
  const found = /(tb-[\w-]+)[^\s]*::part\(([\w-]+)\)/.exec(selector);
  if (!found) return selector.includes('::part') ? [`“${selector}” names no element of ours`] : [];
  const [, tag, part] = found;
  return tags[tag]?.parts.includes(part) ? [] : [`<${tag}> has no part “${part}”`];
}

/** Runs in the page: which rules reach nothing, or are beaten by others. */
export function unreached(rules) {
  return rules.flatMap(({ selector, tokens }) => {
    const element = document.querySelector(selector.replace(/::part\([^)]*\).*/, ''));
    if (!element) return [`“${selector}” reaches nothing on this page`];
    const part = /::part\(([^)]*)\)/.exec(selector)?.[1];
    if (part && !element.shadowRoot?.querySelector(`[part~="${part}"]`))
      return [`no part “${part}” on this page`];
    return tokens
      .filter(([name, value]) => getComputedStyle(element).getPropertyValue(name).trim() !== value)
      .map(([name, value]) => `${name} is not ${value} on “${selector}”`);
  });
}
