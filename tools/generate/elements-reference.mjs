/**
 * Writes docs/reference/elements.md out of the manifest, which comes from the doc blocks of the elements, out
 * of the events' sources, and out of the examples beside this file. Part of every build.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readElements } from '../docs/contract.mjs';
import { inRepo, isMain } from '../paths.mjs';
import { readDetails } from './event-details.mjs';

export const referenceFile = inRepo('docs', 'reference', 'elements.md');

const EXAMPLES = inRepo('tools', 'generate', 'element-examples');

const WORDS = {
  'tb-app': '共享配置：目录、模式、主题',
  'tb-catalogue': '事项列表：查找、筛选',
  'tb-item-card': '一个事项的卡片',
  'tb-item-guide': '一个事项的办事指南',
  'tb-materials': '材料清单：按情况列出要带的材料',
  'tb-commitment': '告知承诺书、容缺受理承诺书：阅读、签署、打印',
  'tb-form': '申请表：由 JSON Schema 生成',
  'tb-one-thing': '一件事一次办：多个事项一张表、一套材料、一次提交',
  'tb-rating': '好差评：满意度、原因、意见',
  'tb-rating-qr': '评价二维码：窗口的静态码、办件的动态码',
  'tb-rating-summary': '评价结果公示：满意率、等级、每月、原因、整改',
  'tb-step-nav': '分步办理的步骤导航',
};

/** The page as it should be. */
export function elementsReference(elements = readElements(), details = readDetails()) {
  const tags = [...elements.keys()];
  const shared = sharedProperties([...elements.values()]);
  return [
    '# Element reference 元素参考',
    '',
    '<!-- Generated from the doc blocks of the elements by `npm run build`; change those, not this page. -->',
    '',
    'Attributes take strings; objects are set as properties. Elements speak the language of the nearest `lang`. The same as data:',
    '`@tongban/elements/custom-elements.json`.',
    '',
    '属性（attribute）只接受字符串，对象通过同名的 JavaScript 属性设置。界面语言取最近的 `lang`。',
    '',
    ...table(
      ['element 元素', 'what it is', '用途'],
      [...elements].map(([tag, { summary }]) => [`[\`${tag}\`](#${tag})`, summary, WORDS[tag]]),
    ),
    '',
    ...tags.flatMap((tag) => elementLines(tag, elements.get(tag), { details, shared })),
    '## CSS custom properties 样式变量',
    '',
    'For all elements; they are inherited, so they can be set anywhere above them. Dark and elder values, and what to mind:',
    '[theming](../guides/theming.md). 所有元素通用，设在元素本身或任何上级元素上均可；深色和长辈版的取值见[主题](../guides/theming.zh-CN.md)。',
    '',
    ...propertyTable(shared),
    '',
  ].join('\n');
}

function elementLines(tag, element, { details, shared }) {
  const {
    attributes = [],
    members = [],
    events = [],
    slots = [],
    cssParts = [],
    cssProperties = [],
  } = element;
  const own = members.filter((member) => !member.inheritedFrom && !member.static);
  const fields = own.filter(({ kind }) => kind === 'field');
  const attributeOf = (field) => attributes.find(({ fieldName }) => fieldName === field.name)?.name;
  return [
    `## ${tag}`,
    '',
    element.description,
    '',
    ...section(
      'Attributes and properties 属性',
      ['attribute', 'property', 'type', 'default', 'what'],
      fields.map((field) => [
        code(attributeOf(field)),
        code(field.name),
        code(field.type?.text ?? '() => void'),
        code(field.default),
        field.description,
      ]),
    ),
    ...section(
      'Methods 方法',
      ['method', 'what'],
      own
        .filter(({ kind }) => kind === 'method')
        .map(({ name, description }) => [code(`${name}()`), description]),
    ),
    ...section(
      'Events 事件',
      ['event', 'class', '`detail`', 'when'],
      events
        .filter(({ description }) => description)
        .map(({ name, type, description }) => [
          code(name),
          code(type.text),
          details.get(type.text) ?? '',
          description,
        ]),
    ),
    ...section(
      'Slots 插槽',
      ['slot', 'what'],
      slots.map(({ name, description }) => [name ? code(name) : '(default 默认)', description]),
    ),
    ...section(
      'Parts 部件',
      ['`::part()`', 'what'],
      cssParts.map(({ name, description }) => [code(name), description]),
    ),
    ...propertySection(
      cssProperties.filter(({ name }) => !shared.some((property) => property.name === name)),
    ),
    '### Example 示例',
    '',
    ...['html', 'js', 'css'].flatMap((language) => example(tag, language)),
  ];
}

const section = (heading, head, rows) =>
  rows.length > 0 ? [`### ${heading}`, '', ...table(head, rows), ''] : [];

const propertySection = (properties) =>
  properties.length > 0 ? ['### CSS custom properties 样式变量', '', ...propertyTable(properties), ''] : [];

const propertyTable = (properties) =>
  table(
    ['property', 'type', 'default', 'what'],
    properties.map(({ name, type, default: value, description }) => [
      code(name),
      code(type?.text),
      code(value),
      description,
    ]),
  );

/** Those that all elements have. */
function sharedProperties(elements) {
  const [first, ...others] = elements.map(({ cssProperties = [] }) => cssProperties);
  return first.filter(({ name }) => others.every((own) => own.some((property) => property.name === name)));
}

function example(tag, language) {
  const file = path.join(EXAMPLES, `${tag}.${language}`);
  if (!existsSync(file)) return [];
  return ['```' + `${language} ${tag}.${language}`, readFileSync(file, 'utf8').trimEnd(), '```', ''];
}

const code = (text) => (text ? `\`${text.replaceAll('\n', ' ')}\`` : '');

const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)];

const row = (cells) =>
  `| ${cells
    .map((cell) =>
      String(cell ?? '')
        .replace(/\s*\n\s*/g, ' ')
        .replaceAll('|', '\\|'),
    )
    .join(' | ')} |`;

if (isMain(import.meta.url)) {
  const page = elementsReference();
  if (!existsSync(referenceFile) || readFileSync(referenceFile, 'utf8') !== page)
    writeFileSync(referenceFile, page);
}
