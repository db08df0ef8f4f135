import type { Ajv, CodeKeywordDefinition, KeywordCxt } from 'ajv';
import { _, Name, not } from 'ajv/dist/compile/codegen/index.js';
import { resetErrorsCount } from 'ajv/dist/compile/errors.js';
import { mergeEvaluated } from 'ajv/dist/compile/util.js';
import { areUnique, isMultipleOf } from '@tongban/core/schema/built';

/**
 * Gives Ajv the keywords as our interpreter has them: a choice is told without what its branches say, `multipleOf` is reckoned in
 * decimals, equal items are told whatever else is wrong with them.
 */
export function useOurKeywords(ajv: Ajv): void {
  const choices = ['anyOf', 'oneOf', 'contains'].map((keyword) => alone(ajv.getKeyword(keyword)));
  const patternProperties = apart(ajv.getKeyword('patternProperties'));
  for (const definition of [...choices, multipleOf, uniqueItems, propertyNames, patternProperties]) {
    ajv.removeKeyword(definition.keyword as string);
    ajv.addKeyword(definition);
  }
}

/** The keyword, told without the errors of what is inside. */
function alone(found: ReturnType<Ajv['getKeyword']>): CodeKeywordDefinition {
  const definition = found as CodeKeywordDefinition;
  return {
    ...definition,
    code(cxt: KeywordCxt) {
      const error = cxt.error.bind(cxt);
      cxt.error = (...args) => {
        cxt.reset();
        error(...args);
      };
      definition.code(cxt);
    },
  };
}

/**
 * The keyword, noting what it has looked at in a place of its own. Ajv 8.20 notes it where a branch may have noted nothing, and the code
 * it makes throws (`Cannot set properties of undefined`).
 */
function apart(found: ReturnType<Ajv['getKeyword']>): CodeKeywordDefinition {
  const definition = found as CodeKeywordDefinition;
  return {
    ...definition,
    code(cxt: KeywordCxt) {
      const { gen, it } = cxt;
      const before = it.props;
      if (!(before instanceof Name)) return definition.code(cxt);
      delete it.props;
      definition.code(cxt);
      it.props = it.props === undefined ? before : mergeEvaluated.props(gen, it.props, before, Name);
    },
  };
}

const multipleOf: CodeKeywordDefinition = {
  keyword: 'multipleOf',
  type: 'number',
  schemaType: 'number',
  error: { message: '', params: ({ schemaCode }) => _`{multipleOf: ${schemaCode}}` },
  code(cxt) {
    const test = cxt.gen.scopeValue('func', { ref: isMultipleOf, code: _`isMultipleOf` });
    cxt.fail(_`!${test}(${cxt.data}, ${cxt.schemaCode})`);
  },
};

/** Ajv compares only items of the right type, and so tells less where they are of the wrong one. */
const uniqueItems: CodeKeywordDefinition = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  error: { message: '' },
  code(cxt) {
    if (cxt.schema !== true) return;
    const test = cxt.gen.scopeValue('func', { ref: areUnique, code: _`areUnique` });
    cxt.fail(_`!${test}(${cxt.data})`);
  },
};

const propertyNames: CodeKeywordDefinition = {
  keyword: 'propertyNames',
  type: 'object',
  schemaType: ['object', 'boolean'],
  error: { message: '', params: ({ params }) => _`{propertyName: ${params['propertyName']}}` },
  code(cxt) {
    const { gen, data } = cxt;
    gen.forIn('key', data, (key) => {
      const before = gen.const('_errs', _`errors`);
      const valid = gen.name('valid');
      cxt.setParams({ propertyName: key });
      cxt.subschema(
        {
          keyword: 'propertyNames',
          data: key,
          dataTypes: ['string'],
          propertyName: key,
          compositeRule: true,
        },
        valid,
      );
      resetErrorsCount(gen, before);
      gen.if(not(valid), () => cxt.error(true));
    });
  },
};
