// Somebody for demonstrations, since this gateway has no login: everybody who asks is this person. Invented throughout.

/** Said where it is used, so that nobody takes it for a login. */
export const fictionalNote =
  'Everybody counts as signed in as one fictional person (林悦, invented) with invented licences. Not for real use.';

const licences = [
  {
    id: 'card',
    code: 'JG-ZZ-001',
    name: '居民身份证',
    number: '99010119900307002X',
    validUntil: '2036-03-06',
  },
  { id: 'household', code: 'JG-ZZ-002', name: '居民户口簿', number: '990101000731' },
  { id: 'birth', code: 'JG-ZZ-003', name: '出生医学证明', number: 'Z990000731' },
  { id: 'marriage', code: 'JG-ZZ-004', name: '结婚证', number: 'J990101-2019-000731' },
  { id: 'business', code: 'JG-ZZ-005', name: '营业执照', number: '91990100MA00000731' },
  { id: 'house', code: 'JG-ZZ-006', name: '不动产权证书', number: '津港（2021）不动产权第0000731号' },
].map((licence) => ({ ...licence, holder: '林悦', issuer: '津港市（虚构）' }));

/** For `identify` of `createGateway`: the fictional person, whoever asks. */
export const fictionalPerson = async () => ({ id: 'fictional-person', licences });
