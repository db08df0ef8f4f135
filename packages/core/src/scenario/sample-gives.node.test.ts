import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Json } from '../base/json.js';
import { readSample } from '../check/testing/sample.mjs';
import { createChecklist, scenarioSubject, type Answers } from '@tongban/core/checklist';
import type { Item, Option, Question } from '../format/generated/types.js';
import type { SchemaObject } from '../schema/json-schema.js';
import { createJointForm } from './create-joint-form.js';

const sample = readSample();

const optionsOf = (questions: readonly Question[] = []): readonly Option[] =>
  questions.flatMap(({ options }) => options.flatMap((one) => [one, ...optionsOf(one.questions)]));

const propertiesOf = ({ form }: Item): readonly SchemaObject[] => {
  const [found] = sample.forms.filter(({ id }) => id === form);
  return Object.values((found?.schema['properties'] ?? {}) as Record<string, SchemaObject>);
};

/** Words of choices without what sets them apart only in writing. */
const plain = (text: unknown): string => String(text).replace(/[（(].*$|[，、,\s]/g, '');

/** Whether two or more of some words stand in others; a mere “yes” says nothing. */
function alike(some: readonly string[], others: readonly string[]): boolean {
  const shared = some.filter(
    (one) => one.length > 2 && others.some((other) => one === other || other.includes(one)),
  );
  return shared.length >= 2;
}

/** What these answers tell the joint form of a scenario, and what it asks for several items at once. */
function told(id: string, answers: Answers): { readonly given: readonly string[]; readonly shared: object } {
  const [scenario] = sample.scenarios.filter((one) => one.id === id);
  const subject = scenarioSubject(scenario!, sample);
  const { given, schema } = createJointForm(subject, createChecklist(subject)(answers), sample);
  return {
    given: given.map(({ element }) => element).sort(),
    shared: (schema as { properties: object }).properties,
  };
}

describe('situations of the sample', () => {
  it('tell the form of their item whatever it would ask in the same words', () => {
    const missing: string[] = [];
    for (const { scenario, item } of sample.scenarios.flatMap((scenario) =>
      sample.items.filter(({ id }) => scenario.items.includes(id)).map((item) => ({ scenario, item })),
    )) {
      const options = [...optionsOf(scenario.situations), ...optionsOf(item.situations)];
      const given = options.flatMap(({ gives = {} }) => Object.keys(gives));
      for (const property of propertiesOf(item)) {
        const choices = ((property.oneOf ?? []) as readonly SchemaObject[]).map(({ title }) => plain(title));
        const isAsked = alike(
          choices,
          options.map(({ text }) => plain(text)),
        );
        if (isAsked && !given.includes(String(property['x-element'])))
          missing.push(`${scenario.id} ${item.id} ${String(property.title)}`);
      }
    }
    assert.deepEqual(missing, []);
  });

  it('give no form what it does not take', () => {
    const elements = new Map<string, SchemaObject>();
    for (const item of sample.items)
      for (const property of propertiesOf(item)) elements.set(String(property['x-element']), property);
    const given = [...sample.scenarios, ...sample.items].flatMap(({ situations }) =>
      optionsOf(situations).flatMap(({ gives = {} }) => Object.entries(gives as Record<string, Json>)),
    );
    assert.ok(given.length > 30);
    for (const [element, value] of given) {
      const property = elements.get(element);
      assert.ok(property, element);
      const choices = property.oneOf as readonly SchemaObject[] | undefined;
      if (choices && value !== null)
        assert.ok(
          choices.some((choice) => choice.const === value),
          `${element} ${String(value)}`,
        );
    }
  });

  it('spare who founds a firm its kind, and the code and account it does not have yet', () => {
    const { given, shared } = told('start-company', {
      kind: ['company'],
      place: ['rent'],
      seal: ['yes'],
      'seal-who': ['agent'],
      invoice: ['digital'],
      employees: ['yes'],
      enrol: ['later'],
    });
    const none = ['employer.bank-account', 'employer.bank-name', 'enterprise.uscc'];
    assert.deepEqual(given, [...none, 'enterprise.kind', 'invoice.kind', 'seal.reason'].sort());
    assert.ok('enterprise_name' in shared && !('enterprise_uscc' in shared));
  });

  it('ask who has a licence for its code, and who has none not', () => {
    const open = { dining: ['dine'], sewage: ['building'], advert: ['no'], who: ['self'] };
    const asks = (more: Answers): boolean =>
      'enterprise_uscc' in told('open-restaurant', { ...open, ...more }).shared;
    assert.deepEqual([asks({ licence: ['yes'] }), asks({ licence: ['no'], kind: ['sole'] })], [true, false]);
  });
});
