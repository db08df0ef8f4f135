import { formats } from './formats.js';
import { type Formats, like } from './plain-formats.js';

/** Characters beyond ASCII that may stand in an IRI (RFC 3987, 2.2: ucschar, without the private ones). */
const beyond = /[\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef]|[\ud800-\udb7f][\udc00-\udfff]/g;

/** An address, perhaps relative to another (RFC 3986, 4.1). */
const isUriReference = (text: string): boolean =>
  formats['uri']?.(text) === true ||
  // A relative one is an address once it has a scheme; its first step must have no colon, or it would be one.
  (!/^[^/?#]*:/.test(text) && formats['uri']?.(`a:${text}`) === true);

/** An IRI is a URI once its other characters are letters. */
const asAscii = (text: string): string => text.replace(beyond, 'a');

/** Labels of 1 to 63 letters, digits and inner hyphens, 253 in all (RFC 1123, 2.1). */
function isHostname(text: string): boolean {
  return (
    text.length <= 253 &&
    text.split('.').every((label) => /^(?!..--|-)[a-z\d-]{1,63}$/i.test(ace(label)) && !label.endsWith('-'))
  );
}

/** A label of Punycode without its prefix, when there is something behind it. */
function ace(label: string): string {
  return label.replace(/^xn--(?=[a-z\d])/i, '');
}

/** A host name whose labels may have other letters (RFC 5890), without their contextual rules. */
function isIdnHostname(text: string): boolean {
  const plain = text.replace(/[。．｡]/g, '.');
  return (
    !/[\u302e\u302f\u3031-\u3035\u303b\u0640\u07fa]|(^|\.)[\u0300-\u036f\u302a-\u302f\u3099\u309a]/.test(
      plain,
    ) && isHostname(asAscii(plain))
  );
}

/** Eight groups of up to four hexadecimal digits, `::` for one run of zeros, perhaps an IPv4 address at the end (RFC 4291, 2.2). */
function isIpv6(text: string): boolean {
  const whole = text.replace(/[\d.]+$/, (tail) =>
    formats['ipv4']?.(tail) === true && tail.includes('.') ? '0:0' : tail,
  );
  const halves = whole.split('::');
  const written = halves.filter((half) => half !== '').join(':');
  const groups = written === '' ? [] : written.split(':');
  return (
    groups.every((group) => /^[\da-f]{1,4}$/i.test(group)) &&
    (halves.length === 1 ? groups.length === 8 : halves.length === 2 && groups.length < 8)
  );
}

function isRegex(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** Formats of JSON Schema that forms seldom use, for the option `moreFormats`. */
export const moreFormats: Formats = {
  /** `P1DT12H` (ISO 8601 as in RFC 3339, appendix A). */
  duration: like(
    /^P(?!$)(\d+W|(\d+Y(\d+M(\d+D)?)?|\d+M(\d+D)?|\d+D)?(T(?=\d)(\d+H(\d+M(\d+S)?)?|\d+M(\d+S)?|\d+S))?)$/,
  ),
  'idn-email': (text) => formats['email']?.(asAscii(text)) === true,
  hostname: isHostname,
  'idn-hostname': isIdnHostname,
  ipv6: isIpv6,
  'uri-reference': isUriReference,
  iri: (text) => formats['uri']?.(asAscii(text)) === true,
  'iri-reference': (text) => isUriReference(asAscii(text)),
  /** RFC 6570, without a check of what stands in a variable beyond its signs. */
  'uri-template': like(
    /^([^\s"'<>\\^`{|}%]|%[\da-f]{2}|\{[+#./;?&=,!@|]?(\w|%[\da-f]{2})([\w.]|%[\da-f]{2})*(:[1-9]\d{0,3}|\*)?(,(\w|%[\da-f]{2})([\w.]|%[\da-f]{2})*(:[1-9]\d{0,3}|\*)?)*\})*$/i,
  ),
  'json-pointer': like(/^(\/([^~/]|~[01])*)*$/),
  'relative-json-pointer': like(/^(0|[1-9]\d*)(#|(\/([^~/]|~[01])*)*)$/),
  regex: isRegex,
};
