import { readFileSync } from 'node:fs';
import type { Json } from '@tongban/core';
import { dayInChina } from '@tongban/core/limits';
import { inRepo } from '../../tools/paths.mjs';
import type { KeyboardTask } from './keyboard-resident.js';

/** A sample form as somebody goes through it to its review. */
export interface Application extends KeyboardTask {
  readonly name: 'food-business' | 'start-up';
  readonly last: string;
}

const REVIEW = '下一步：核对';

export const foodBusiness: Application = {
  name: 'food-business',
  // Signed on the day of the journey: the form fills that in itself.
  answers: { ...sample('food-business'), signedOn: dayInChina(Date.now()) },
  add: { 再加一处场所: '/places', 再加一人: '/people', 再加一件: '/equipment' },
  onwards: [],
  last: REVIEW,
};

/** Step by step. */
export const startUp: Application = {
  name: 'start-up',
  answers: sample('start-up'),
  add: { 添加备选字号: '/spareNames', 添加股东: '/shareholders' },
  onwards: ['下一步'],
  last: REVIEW,
};

function sample(name: string): Readonly<Record<string, Json>> {
  const text = readFileSync(inRepo('examples', 'forms', name, 'sample.json'), 'utf8');
  return JSON.parse(text) as Readonly<Record<string, Json>>;
}

/** Answers with files as a sample tells of them: who keeps them gives them names of its own (`id`). */
export function withoutIds(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return (value as readonly Json[]).map((row) => withoutIds(row) as Json);
  if (typeof value !== 'object' || value === null) return value;
  const isFile = 'id' in value && 'size' in value;
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, Json>>)
      .filter(([key]) => !(isFile && key === 'id'))
      .map(([key, inner]) => [key, withoutIds(inner) as Json]),
  );
}
