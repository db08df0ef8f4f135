// A node:test reporter that writes what one engine made of the journeys, as JSON:
//   { "version": "…", "cells": [{ "group", "journey", "policy", "outcome", "why" }] }
// Journeys are tests named "sentence (policy policy)" in suites named "group in engine"; see e2e/support/journey.ts.

export default async function* cellsReporter(events) {
  let version;
  const cells = [];
  let inside = []; // the tests of a suite are told before the suite
  for await (const { type, data } of events) {
    if (type === 'test:diagnostic') version = /^engine \S+: (.*)$/s.exec(data.message)?.[1] ?? version;
    if ((type !== 'test:pass' && type !== 'test:fail') || isNotAskedFor(data)) continue;
    if (data.nesting === 1) inside.push(readTest(type, data));
    if (data.nesting > 0) continue;
    const group = data.name.replace(/ in [\w-]+$/, '');
    if (inside.length > 0) cells.push(...inside.map((cell) => ({ group, ...cell })));
    else if (data.details?.type !== 'suite') cells.push({ group: '', ...readTest(type, data) });
    inside = [];
  }
  yield JSON.stringify({ version, cells });
}

/** What `--only` leaves out is skipped by the runner, in these words. */
function isNotAskedFor({ skip }) {
  return skip === 'test name does not match pattern';
}

function readTest(type, { name, skip, details }) {
  const [, journey, policy] = /^(.*) \(([\w-]+) policy\)$/s.exec(name) ?? [undefined, name, ''];
  if (skip !== undefined) return { journey, policy, outcome: 'lacking', why: String(skip) };
  if (type === 'test:pass') return { journey, policy, outcome: 'passed' };
  return { journey, policy, outcome: 'failed', why: String(details.error?.cause?.message ?? details.error) };
}
