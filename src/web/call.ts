import { makeCall, type Call, type Transport } from '../contract/client.ts';

const transport: Transport = {
  async send({ method, url, headers, body }) {
    let response: Response;
    try {
      response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }), credentials: 'same-origin' });
    } catch {
      return null;
    }
    const json: unknown = await response.json().catch(() => null);
    return { status: response.status, requestId: response.headers.get('x-request-id'), json };
  },
  newKey: () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
};

/** Calls the product's API by endpoint name, from the browser's own session. */
export const call: Call = makeCall(transport);
