import type { Item } from '../../../format/generated/types.js';
import { coded, needVisits, type Plants, withoutDeferralLimits, withoutWays } from '../plant.mjs';
import { pick } from '../../../base/testing/random.mjs';

const window = coded('natl.handle-type', '1', '窗口');
const online = coded('natl.handle-type', '2', '网上');
const licence = coded('natl.task-type', '01', '行政许可');
const way = (code: string): NonNullable<Item['ways']> => [coded('tongban.way', code)];
const step = { name: '受理' };
const fee = { name: '工本费', standard: '10 元/本', basis: '某价费〔2020〕1 号' };

/** Has the item refuse applications online, in agreement with its other fields. */
function offline(item: Item): void {
  item.online = false;
  item.handlingForms = [window];
  withoutWays(item, 'online');
}

function promise(item: Item, code: '1' | '2', days: number): void {
  item.caseType = coded('natl.project-type', code);
  item.promisedLimit = { amount: days, unit: 'workday' };
  delete item.legalLimit;
  withoutDeferralLimits(item);
}

export const slipPlants: Plants = {
  'instant-limit': ({ item, at }) => {
    promise(item, '1', 2);
    return `${at}/promisedLimit`;
  },
  'instant-case-type': ({ item, at }) => {
    promise(item, '2', 0);
    withoutWays(item, 'at-once');
    return `${at}/caseType`;
  },
  'result-type': ({ item, at }, random) => {
    const [name, code] = pick(random, [
      ['食品经营许可证', '20'],
      ['营业执照（副本）', '30'],
      ['准予许可的批复', '10'],
      ['同意立项的函文', '30'],
    ] as const);
    const results = (item.results ??= []);
    results.push({ name, type: coded('natl.result-type', code), samples: [{ id: 'sample' }] });
    return `${at}/results/${String(results.length - 1)}/type`;
  },
  'result-sample-missing': ({ item, at }) => {
    const results = (item.results ??= []);
    results.push({ name: '办理结果' });
    return `${at}/results/${String(results.length - 1)}/samples`;
  },
  'visit-reason-missing': ({ item, at }) => {
    needVisits(item, 1);
    delete item.visitReason;
    return `${at}/visitReason`;
  },
  'visit-reason-needless': ({ item, at }) => {
    item.visits = 0;
    item.visitReason = '须本人到场核验身份。';
    item.express = true;
    return `${at}/visitReason`;
  },
  'zero-visits-no-way': ({ item, at }) => {
    offline(item);
    item.visits = 0;
    delete item.visitReason;
    item.express = item.mailMaterials = false;
    return `${at}/visits`;
  },
  'fee-missing': ({ item, at }) => {
    Object.assign(item, { charged: true, payOnline: true, fees: [] });
    return `${at}/fees`;
  },
  'fee-standard-missing': ({ item, at }) => {
    Object.assign(item, {
      charged: true,
      payOnline: true,
      fees: [fee, { name: fee.name, basis: fee.basis }],
    });
    return `${at}/fees/1/standard`;
  },
  'fee-basis-missing': ({ item, at }) => {
    delete item.feeBasis;
    Object.assign(item, {
      charged: true,
      payOnline: true,
      fees: [{ name: fee.name, standard: fee.standard }, fee],
    });
    return `${at}/fees/0/basis`;
  },
  'pay-online-missing': ({ item, at }) => {
    Object.assign(item, { charged: true, fees: [fee] });
    delete item.payOnline;
    return `${at}/payOnline`;
  },
  'free-pay-online': ({ item, at }) => {
    Object.assign(item, { charged: false, payOnline: true, fees: [] });
    return `${at}/payOnline`;
  },
  'free-fees': ({ item, at }) => {
    Object.assign(item, { charged: false, payOnline: false, fees: [fee] });
    return `${at}/fees`;
  },
  'same-phones': ({ item, at }) => {
    item.consult = { phones: ['12345', '099-0000 0001'] };
    item.supervise = { phones: ['（099）00000001'] };
    return `${at}/supervise/phones`;
  },
  'area-code-missing': ({ item, at }, random) => {
    const key = pick(random, ['consult', 'supervise'] as const);
    item[key] = {
      phones: [
        '12333',
        pick(random, ['2345 6789', '6789012', '23456789-802', '５５５１２３４', '见办事大厅公告']),
      ],
    };
    return `${at}/${key}/phones/1`;
  },
  'person-topics': ({ item, at }) => {
    item.serviceObjects = [coded('natl.server-type', '2', '企业法人')];
    item.personTopics = [coded('natl.person-topic', '060', '婚姻登记')];
    return `${at}/personTopics`;
  },
  'legal-topics': ({ item, at }) => {
    item.serviceObjects = [coded('natl.server-type', '1', '自然人')];
    item.legalTopics = [coded('natl.legal-topic', '005', '设立变更')];
    return `${at}/legalTopics`;
  },
  'licence-faq-missing': ({ item, at }) => {
    Object.assign(item, { type: licence, steps: [step, step, step, step, step], faqs: [] });
    return `${at}/faqs`;
  },
  'licence-steps': ({ item, at }) => {
    Object.assign(item, {
      type: licence,
      steps: [step, step, step, step],
      faqs: [{ question: '多久办好？', answer: '五个工作日。' }],
    });
    return `${at}/steps`;
  },
  'way-at-once': ({ item, at }) => {
    promise(item, '2', 5);
    item.ways = way('at-once');
    return `${at}/caseType`;
  },
  'way-online': ({ item, at }) => {
    offline(item);
    needVisits(item, 1);
    item.ways = way('online');
    return `${at}/online`;
  },
  'way-once': ({ item, at }) => {
    needVisits(item, 2);
    item.ways = way('once');
    return `${at}/visits`;
  },
  'way-zero': ({ item, at }) => {
    needVisits(item, 1);
    item.ways = way('zero');
    return `${at}/visits`;
  },
  'way-citywide': ({ item, at }) => {
    delete item.scope;
    item.ways = way('citywide');
    return `${at}/scope`;
  },
  'online-address-missing': ({ item, at }) => {
    item.online = true;
    item.handlingForms = [window];
    delete item.onlineUrl;
    return `${at}/onlineUrl`;
  },
  'online-form': ({ item, at }) => {
    offline(item);
    needVisits(item, 1);
    item.handlingForms = [window, online];
    return `${at}/online`;
  },
  'material-basis-missing': ({ item, at }, random) => {
    const materials = (item.materials ??= [{ id: 'm1', name: '申请书', basis: '某法第一条' }]);
    const index = Math.floor(random() * materials.length);
    const material = materials[index] as NonNullable<Item['materials']>[number];
    material.necessity = coded('natl.material-need', pick(random, ['1', '3']), '必要');
    delete material.basis;
    delete material.exemption;
    return `${at}/materials/${String(index)}/basis`;
  },
};
