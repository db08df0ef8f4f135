import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageOf } from './language.js';

describe('the language of the command', () => {
  for (const [args, env, expected] of [
    [[], {}, 'en'],
    [[], { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [[], { LANG: 'en_GB.UTF-8' }, 'en'],
    [[], { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
    [[], { LANG: 'C', LC_MESSAGES: 'zh_TW' }, 'zh'],
    [[], { LANG: 'zh_CN.UTF-8', LC_ALL: '' }, 'zh'],
    [['check', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
    [['check', '--lang=zh'], { LC_ALL: 'C' }, 'zh'],
    [['--lang'], { LANG: 'zh_CN' }, 'zh'],
  ] as const) {
    it(`is ${expected} for ${args.join(' ') || 'no arguments'} with ${JSON.stringify(env)}`, () => {
      assert.equal(languageOf(args, env), expected);
    });
  }
});
