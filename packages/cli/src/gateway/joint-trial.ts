import type { Json } from '@tongban/core';
import type { JointApplication } from '@tongban/core/form';
import type { JointSubmission } from '@tongban/core/testing';

/** An application for several items a gateway is tried with, and what can be wrong with it. All of it is invented. */
export interface JointTrial {
  readonly application: JointSubmission;
  readonly wrong: readonly {
    readonly what: string;
    /** Where the gateway has to say that something is wrong. */
    readonly pointer: string;
    /** What stands in `joint` instead. */
    readonly joint: Partial<JointApplication>;
  }[];
}

/** Licences a gateway is tried with: somebody has to be signed in (`--header`) who holds one. */
export interface LicenceTrial {
  readonly held: string;
  readonly notHeld: string;
  readonly item: string;
}

const [card, photo, residence, report] = [
  'licence/JG-ZZ-001',
  'own/check-move/photo',
  'own/check-allowance/residence',
  'own/check-permit/report',
];
const signedAt = new Date(Date.now()).toISOString();
const signature = { kind: 'typed', name: '林悦' };
const deferral = {
  letter: 'deferral:check-move',
  kind: 'deferral',
  item: 'check-move',
  materials: [photo],
  signedAt,
  signature,
  until: inDays(2),
};
const commitment = {
  letter: `commitment:check-allowance:${residence}`,
  kind: 'commitment',
  item: 'check-allowance',
  materials: [residence],
  signedAt,
  signature,
};
const letters: readonly Json[] = [commitment, deferral];
const parts: JointApplication['parts'] = [
  {
    item: 'check-move',
    formId: 'check-move',
    formVersion: 'bfbceba2968c916c',
    value: { name: '林悦', phone: '09912345678' },
  },
  {
    item: 'check-allowance',
    formId: 'check-allowance',
    formVersion: 'a28310487328a8c6',
    value: { name: '林悦', age: 81 },
  },
];
const materials: JointApplication['materials'] = [
  { key: card, name: '身份证', items: ['check-move', 'check-allowance'], state: 'bring' },
  { key: residence, name: '居住证明', items: ['check-allowance'], state: 'committed' },
  { key: photo, name: '近期照片', items: ['check-move'], state: 'deferred' },
];

const prechecks = { moved: true, aged: true };

/** For `examples/gateway/check-catalogue.json`. */
export const usualJointTrial: JointTrial = {
  application: {
    formId: 'gateway-check',
    formVersion: '1',
    value: { name: '林悦', phone: '09912345678', age: 81 },
    joint: { scenario: 'gateway-check', parts, materials, letters, situation: { drains: ['no'] }, prechecks },
  },
  wrong: [
    {
      what: 'a wrong answer in one part',
      pointer: '/joint/parts/1/value/age',
      joint: {
        parts: parts.map((part, index) =>
          index === 1 ? { ...part, value: { name: '林悦', age: 8 } } : part,
        ),
      },
    },
    { what: 'a part too few', pointer: '/joint/parts', joint: { parts: parts.slice(0, 1) } },
    {
      what: 'a condition that is not met',
      pointer: '/joint/prechecks',
      joint: { prechecks: { ...prechecks, moved: false } },
    },
    {
      what: 'a condition that is not answered',
      pointer: '/joint/prechecks',
      joint: { prechecks: { aged: true } },
    },
    {
      what: 'a part whose condition is not met',
      pointer: '/joint/parts/1/item',
      joint: { prechecks: { ...prechecks, aged: false } },
    },
    { what: 'a material too few', pointer: '/joint/materials', joint: { materials: materials.slice(1) } },
    { what: 'a letter too few', pointer: '/joint/materials/1/state', joint: { letters: [deferral] } },
    {
      what: 'a letter beyond the promised limit',
      pointer: '/joint/letters/1/until',
      joint: { letters: [commitment, { ...deferral, until: inDays(300) }] },
    },
    {
      what: 'a letter signed years ago',
      pointer: '/joint/letters/0/signedAt',
      joint: { letters: [{ ...commitment, signedAt: '2019-05-05T09:00:00+08:00' }, deferral] },
    },
    {
      what: 'a letter that is past its day',
      pointer: '/joint/letters/1/until',
      joint: { letters: [commitment, { ...deferral, until: '2026-01-05' }] },
    },
    {
      what: 'a commitment where none is taken',
      pointer: '/joint/materials/3/state',
      joint: {
        situation: { drains: ['yes'] },
        prechecks: { ...prechecks, licensed: true },
        parts: [...parts, { item: 'check-permit', value: null }],
        materials: [
          ...materials,
          { key: report, name: '水质检测报告', items: ['check-permit'], state: 'committed' },
        ],
        letters: [
          ...letters,
          {
            ...commitment,
            letter: `commitment:check-permit:${report}`,
            item: 'check-permit',
            materials: [report],
          },
        ],
      },
    },
  ],
};

/** What the fictional person of the example holds, and does not. */
export const usualLicenceTrial: LicenceTrial = {
  held: 'JG-ZZ-001',
  notHeld: 'JG-ZZ-014',
  item: 'check-move',
};

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
