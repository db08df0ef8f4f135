import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { thisTerminal } from '../terminal/terminal.js';
import { resultLines } from './result-lines.js';
import { usualTrial } from './trial.js';

const id = 'takes an application in';

describe('what a gateway does otherwise', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['wrong answers were taken in', '受理了有错误的内容'],
    ['no issue at /phone', '/phone 处没有指出错误'],
    ['rejects with something else than duplicate', '拒绝的方式不对，应为 duplicate'],
    ['500 internal', '500 internal'],
  ];
  for (const [got, chinese] of cases)
    it(`is told in the language of the terminal: ${got}`, () => {
      const lines = (lang: string): string => {
        const results = [{ id, ok: false, got, requests: [] }];
        const terminal = thisTerminal(['--lang', lang], { NO_COLOR: '1' });
        return resultLines('http://127.0.0.1/gateway', { results, trial: usualTrial }, terminal).join('\n');
      };
      assert.ok(lines('en').includes(`\n    got: ${got}\n`));
      assert.ok(lines('zh').includes(`\n    实为：${chinese}\n`));
    });

  it('can say nothing to the terminal but words', () => {
    const terminal = thisTerminal(['--lang', 'en'], { NO_COLOR: '1' });
    const results = [{ id, ok: false, got: '500 \u001b[2J', requests: ['POST /cases 500'] }];
    const lines = resultLines('http://127.0.0.1/gateway', { results, trial: usualTrial }, terminal);
    // eslint-disable-next-line no-control-regex -- what is looked for
    assert.doesNotMatch(lines.join('\n'), /\u001b/);
  });
});
