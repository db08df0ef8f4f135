import type { Json } from '../base/json.js';
import { extensionPoint, type Extension } from '../extensions/extension-point.js';

/** A function that expressions of forms can call by `name`. Pure and quick: it runs after every change. */
export interface RuleFunction extends Extension {
  readonly name: string;
  call(args: readonly (Json | undefined)[]): Json | undefined;
}

/** Where functions are plugged in. The last registered one of a name wins, also over ours. */
export const ruleFunctions = extensionPoint<RuleFunction>('ruleFunction');
