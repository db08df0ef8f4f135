// Lit calls methods that pages of 2005–2015 have replaced by something else of the same name. What a page does
// with its own language is its own business; here Lit learns to do without.
import MagicString from 'magic-string';

const CHANGES = [
  {
    // MooTools: an `Event` that no class can begin with, and that cannot be dispatched.
    file: /\/@lit\/context\/.*\/(context-request-event|context-provider)\.js$/,
    from: /\bextends Event\b/g,
    to: 'extends CustomEvent',
  },
  {
    // A snippet much copied: `endsWith` and `startsWith` that take their argument for a regular expression.
    file: /\/lit-html\/lit-html\.js$/,
    from: /\b(\w+)\.endsWith\((\w+)\)/g,
    to: '$1.slice(-$2.length)===$2',
  },
  {
    file: /\/lit-html\/lit-html\.js$/,
    from: /\b(\w+)\.startsWith\((\w+)\)/g,
    to: '!$1.indexOf($2)',
  },
  {
    // Prototype.js 1.5: a `reduce` that takes nothing and answers the array.
    file: /\/@lit\/reactive-element\/css-tag\.js$/,
    from: /\b(\w+)\.reduce\(/g,
    to: '((all,add,sum)=>{for(let i=0;i<all.length;i++)sum=add(sum,all[i],i);return sum})($1,',
  },
];

/** @returns {import('rollup').Plugin} */
export const oldHosts = () => ({
  name: 'tongban-old-hosts',
  transform(code, id) {
    const changes = CHANGES.filter(({ file }) => file.test(id));
    if (changes.length === 0) return null;
    const text = new MagicString(code);
    for (const { from, to } of changes) {
      // A new Lit may be written differently: then this has to be looked at again.
      if (!code.match(from)) this.error(`${id} no longer has ${from}`);
      text.replaceAll(from, to);
    }
    return { code: text.toString(), map: text.generateMap({ hires: true }) };
  },
});
