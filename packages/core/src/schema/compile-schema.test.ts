import { expect } from '@open-wc/testing';
import { compilePattern, compileSchema, schemaFaults, unsafePattern } from '@tongban/core/schema';

describe('a schema in a browser', () => {
  const schema = {
    type: 'object',
    required: ['name', 'id'],
    properties: {
      name: { type: 'string', pattern: '^[\\u4e00-\\u9fa5]+(·[\\u4e00-\\u9fa5]+)*$', maxLength: 4 },
      id: { format: 'citizen-id' },
      fee: { multipleOf: 0.01 },
      rows: { items: { $ref: '#' }, uniqueItems: true },
    },
  };

  it('finds the same issues in every engine', () => {
    const value = { name: '𠮷野家的店', id: '932682199008150028', fee: 19.995, rows: [{}, {}] };
    const found = compileSchema(schema).validate(value);
    expect(found.map(({ pointer, code }) => `${pointer} ${code}`)).to.deep.equal([
      '/name pattern',
      '/name maxLength',
      '/id format',
      '/fee multipleOf',
      '/rows/0 required',
      '/rows/0 required',
      '/rows/1 required',
      '/rows/1 required',
      '/rows uniqueItems',
    ]);
    expect(schemaFaults(schema)).to.deep.equal([]);
  });

  it('tells dangerous patterns from others by what the engine itself matches', () => {
    expect(unsafePattern('^(\\w+\\s?)*$')).to.be.a('string');
    expect(unsafePattern('^(\\p{Script=Han}+[\\u4e00-\\u9fa5]*)*$')).to.be.a('string');
    expect(unsafePattern('^(\\d+[,，])*\\d+$')).to.equal(undefined);
    expect(compilePattern('^[\\d\\-]+$')?.test('1-2')).to.equal(true);
  });

  it('ends with an issue where a value is nested deeper than the stack', () => {
    let deep: unknown = {};
    for (let level = 0; level < 100_000; level++) deep = { rows: [deep] };
    const codes = compileSchema({ ...schema, required: [] })
      .validate(deep)
      .map(({ code }) => code);
    expect(codes).to.deep.equal(['depth']);
  });
});
