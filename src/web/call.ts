import { makeCall, type Call, type Transport } from '../contract/client.ts';
import { randomHex } from './random-hex.ts';

const transport: Transport = {
  async send({ method, url, headers, body }) {
    let response: Response;
    try {
      response = await fetch(url, { method, headers: { ...headers, 'x-request-id': newRequestId() }, ...(body === undefined ? {} : { body }), credentials: 'same-origin' });
    } catch {
      return null;
    }
    const json: unknown = await response.json().catch(() => null);
    return { status: response.status, requestId: response.headers.get('x-request-id'), json };
  },
  newKey: randomHex,
};

/** Names a request, so that what somebody saw can be found in the server's log and in the database's. */
function newRequestId(): string {
  return randomHex().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Calls the product's API by endpoint name, from the browser's own session. */
export const call: Call = makeCall(transport);
