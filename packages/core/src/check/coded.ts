import type { Coded } from '../format/generated/types.js';
import type { Loose } from './loose.js';

type LooseCoded = Loose<Coded> | undefined;

/** The code if it is one of `system`. A rule knows the codes of one system only; others are not its business. */
export function codeIn(coded: LooseCoded, system: string): string | undefined {
  return coded?.system === system ? coded.code : undefined;
}

/** The codes of `system` among them. */
export function codesIn(list: readonly LooseCoded[] | undefined, system: string): readonly string[] {
  return (list ?? []).flatMap((coded) => codeIn(coded, system) ?? []);
}
