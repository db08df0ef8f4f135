// Asks a gateway, and tells the answer in short.

/**
 * @param {() => { url: string }} gateway it runs only once the tests do
 * @returns `ask(method, address, { body, headers })`: `status`, `headers`, `json`, and `type`, the last part of a problem's
 */
export function asking(gateway) {
  return async (method, address, { body, headers = {} } = {}) => {
    const response = await fetch(gateway().url + address, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = text === '' ? undefined : JSON.parse(text);
    const type = json?.type?.replace?.('urn:tongban:problem:', '');
    return { status: response.status, headers: response.headers, json, type };
  };
}
