// The packages that are published, and what their package.json say.
import { readFileSync } from 'node:fs';
import { inRepo } from '../paths.mjs';

/** Lowest first: a package depends only on those before it. */
export const PACKAGES = ['core', 'elements', 'adapters', 'cli'];

export const packageFolder = (name) => inRepo('packages', name);

export const manifestOf = (name) =>
  JSON.parse(readFileSync(inRepo('packages', name, 'package.json'), 'utf8'));
