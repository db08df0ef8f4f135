import { valueAt } from '../../../base/pointer.js';
import { readLoosely } from '../../read-loosely.js';
import type { Draft, Plant, Plants } from '../plant.mjs';
import { pick, type Random } from '../../../base/testing/random.mjs';

/** Texts whose words neither a pattern nor another rule looks at. */
const free =
  /^Item\.(name|plainName|mainName|conditions|flow|onlineFlow|windowFlow|rights|duties|reviewStandard|quantityNote|powerScope|keywords)$|^(Department|Material|Fee|Step|Window|SpecialProcedure)\.name$|^Step\.(handler|result|standard|description)$|^Material\.(guidance|standard|remark|sourceNote)$|^Faq\.|^LegalBasis\.(name|content)$|^(Contact|Window)\.address$|^Window\.(hours|traffic)$/;

/** Changes one text of the item, wherever. */
function changeText(change: (text: string, random: Random) => string): Plant {
  return ({ catalogue, at }: Draft, random) => {
    const places = readLoosely(catalogue).texts.filter(
      ({ pointer, property }) => pointer.startsWith(`${at}/`) && free.test(property),
    );
    const { pointer, raw } = pick(random, places);
    const cut = pointer.lastIndexOf('/');
    (valueAt(catalogue, pointer.slice(0, cut)) as Record<string, string>)[pointer.slice(cut + 1)] = change(
      raw,
      random,
    );
    return pointer;
  };
}

const sentence = '办理食品经营许可证所需的材料，应当真实有效';
const utf8 = Buffer.from(sentence, 'utf8');
const brokenTexts: readonly string[] = [
  '受理\ufffd\ufffd条件',
  '受理锟斤拷条件',
  '烫烫烫烫',
  new TextDecoder('gbk').decode(utf8),
  new TextDecoder('windows-1252').decode(utf8),
  utf8.toString('latin1'),
  Buffer.from([0xc4, 0xe3, 0xba, 0xc3, 0xca, 0xc0, 0xbd, 0xe7]).toString('latin1'), // 你好世界 in GBK
];

export const textPlants: Plants = {
  blank: changeText((_, random) => pick(random, [' ', '　　', '\ufeff', '\u200e\t', '\u0000'])),
  'empty-word': changeText((_, random) =>
    pick(random, ['无', '无。', '暂无', '暂无信息', '/', 'none', ' 无 ', 'N/A', '——']),
  ),
  charset: changeText((text, random) => pick(random, ['', text]) + pick(random, brokenTexts)),
  'doubled-punctuation': changeText(
    (text, random) => `${text}${pick(random, ['。。', '，，', '；；', '、、'])}另行通知`,
  ),
};
