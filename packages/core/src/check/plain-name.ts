/** Said of a paper without making it another: how many, which copy, whose in general, how sealed. */
const besides: readonly RegExp[] = [
  /（[^）]*）|\([^)]*\)|[《》“”"\s]/g,
  /(及其?|或者?|和|与|、)?(原件|复印件|扫描件|影印件|电子件|电子版|正本|副本)/g,
  /(各)?([一二两三四五六七八九十]式)?[0-9０-９一二两三四五六七八九十]+份$/g,
  /(并|须)?加盖(单位)?(公章|印章)的?/g,
  /^(申请人|本人|有效|合法|现行)的?/g,
  /有效(?=身份证)/g,
];

/** What one paper is called in everyday words, in laws, and by different departments: what is found, and the one name it gets. */
const sameThing: readonly (readonly [RegExp, string])[] = [
  [/(中华人民共和国)?(居民)?身份证(件|明)?/g, '身份证'],
  [/(居民)?户口(簿|本|册)/g, '户口簿'],
  [/(居民)?死亡(医学)?证明(书)?/g, '死亡证明'],
  [/^出生(医学)?证(明书?)?$/g, '出生医学证明'],
  [/不动产权(属)?证书?|(房屋|房地产|房产)(所有)?权?证书?/g, '不动产权证书'],
  [/授权委托书|授权书/g, '委托书'],
  [/社会保障卡/g, '社保卡'],
  [/机动车(?=驾驶证|行驶证)/g, ''],
  [/^.*免冠.*(照片|相片)$/g, '免冠照片'],
  [/(法人|企业|公司|工商)?营业执照/g, '营业执照'],
  [/证书$/g, '证'],
];

/**
 * What a material is called once what editors add is left out, and where a paper has several names one of them: 居民户口簿（复印件） and 户口本
 * are both 户口簿. Equal names are a hint that two materials are one, no more: never a reason to merge them.
 */
export function plainName(name: string): string {
  const bare = besides.reduce((text, pattern) => text.replace(pattern, ''), name);
  return sameThing.reduce((text, [pattern, usual]) => text.replace(pattern, usual), bare);
}
