// The three forms that are measured, as plain JSON Schema (draft-07). How a property is drawn, where its schema does not
// say so, stands beside in `widgets`; every peer reads both. All persons and numbers are invented.

const CITIZEN_ID = '^[1-9]\\d{16}[\\dXx]$';
const MOBILE = '^\\d{11}$';
const WIDGETS = { gender: 'radios', remark: 'textarea' };
const $schema = 'http://json-schema.org/draft-07/schema#';

const properties = {
  name: { type: 'string', title: '姓名', minLength: 1, maxLength: 50 },
  idNumber: { type: 'string', title: '公民身份号码', pattern: CITIZEN_ID },
  phone: { type: 'string', title: '联系电话', pattern: MOBILE },
  birth: { type: 'string', title: '出生日期', format: 'date' },
  region: {
    type: 'string',
    title: '所在地区',
    enum: Array.from({ length: 10 }, (_, n) => `津港市第${n + 1}区`),
  },
  gender: { type: 'string', title: '性别', enum: ['男', '女', '未说明'] },
  agree: { type: 'boolean', title: '我已阅读并同意办理须知' },
  remark: { type: 'string', title: '备注', maxLength: 500 },
};

/** Eight fields, nothing filled in. */
export const simple = () => ({
  name: 'simple',
  schema: {
    $schema,
    type: 'object',
    title: '申请表',
    required: ['name', 'idNumber', 'phone', 'birth', 'region', 'gender'],
    properties,
  },
  widgets: WIDGETS,
  value: {},
});

const SECTIONS = 20;
const WRONG_SECTIONS = 10;

/** Twenty sections of ten fields, all filled in: rightly, or with fifty mistakes in the first ten sections. */
export function big({ wrong = false } = {}) {
  const section = {
    type: 'object',
    required: ['name', 'idNumber', 'phone'],
    properties: {
      ...properties,
      age: { type: 'integer', title: '年龄', minimum: 0, maximum: 150 },
      email: { type: 'string', title: '电子邮箱', format: 'email' },
    },
  };
  const sections = Array.from({ length: SECTIONS }, (_, n) => n + 1);
  const fold = (of) => Object.fromEntries(sections.map((n) => [`s${n}`, of(n)]));
  return {
    name: 'big',
    schema: {
      $schema,
      type: 'object',
      title: '登记表',
      properties: fold((n) => ({ ...section, title: `第${n}部分` })),
    },
    widgets: WIDGETS,
    value: fold((n) => ({ ...person(n), ...(wrong && n <= WRONG_SECTIONS ? MISTAKES : {}) })),
  };
}

const person = (n) => ({
  name: `申请人${n}`,
  idNumber: '990101199003070010',
  phone: '09900000000',
  birth: '1990-03-07',
  region: properties.region.enum[n % 10],
  gender: '女',
  agree: true,
  remark: '没有其他说明',
  age: 30,
  email: `p${n}@mail.example`,
});

const MISTAKES = { name: '', idNumber: '123', phone: '555', age: 200, email: 'no address' };

/** Two hundred rows of five fields. */
export const rows = () => ({
  name: 'rows',
  schema: {
    $schema,
    type: 'object',
    title: '家庭成员',
    properties: {
      rows: {
        type: 'array',
        title: '成员',
        items: {
          type: 'object',
          required: ['name', 'idNumber'],
          properties: {
            name: properties.name,
            idNumber: properties.idNumber,
            phone: properties.phone,
            birth: properties.birth,
            relation: { type: 'string', title: '关系', enum: ['配偶', '子女', '父母', '兄弟姐妹', '其他'] },
          },
        },
      },
    },
  },
  widgets: {},
  value: {
    rows: Array.from({ length: 200 }, (_, n) => ({
      name: `成员${n}`,
      idNumber: '990101199003070010',
      phone: '09900000000',
      birth: '1990-03-07',
      relation: '子女',
    })),
  },
});
