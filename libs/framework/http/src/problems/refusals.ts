import { HttpRefusal } from './http-refusal.js';

type Refusal = readonly [code: string, title: string, detail: string];

const REFUSALS: Readonly<Record<number, Refusal>> = {
  400: [
    'platform.malformed_request',
    'Malformed request',
    'The request cannot be read. Check its URL, headers and body.',
  ],
  404: ['platform.unknown_route', 'Unknown route', 'There is no such route. The routes there are stand at /docs.'],
  406: ['platform.not_acceptable', 'Not acceptable', 'There is no such representation. Accept application/json.'],
  408: ['platform.request_timeout', 'Request timeout', 'The request took too long to arrive. Send it again.'],
  413: ['platform.body_too_large', 'Body too large', 'The body is too large. Send less at once.'],
  414: ['platform.url_too_long', 'URL too long', 'The URL is too long. Send fewer or shorter parameters.'],
  415: [
    'platform.unsupported_media_type',
    'Unsupported media type',
    'This route cannot read a body of this type. Send application/json in UTF-8, unless the route says otherwise.',
  ],
  431: ['platform.headers_too_large', 'Headers too large', 'The headers are too large. Send fewer or shorter ones.'],
  503: ['platform.unavailable', 'Temporarily unavailable', 'This is unavailable for the moment. Try again shortly.'],
};

/** The refusal with which the HTTP layer answers a status that carries no further meaning. */
export function refusalOfStatus(status: number): HttpRefusal {
  const refusal = REFUSALS[status];
  if (refusal) return new HttpRefusal(status, ...refusal);
  return new HttpRefusal(status, 'platform.refused', 'Refused', `The request was refused with status '${status}'.`);
}

/** The body is not what its Content-Type promises. */
export function malformedBody(detail: string): HttpRefusal {
  return new HttpRefusal(400, 'platform.malformed_body', 'Malformed body', detail);
}

/** The path exists, but not for this method. */
export function methodNotAllowed(method: string, allowed: readonly string[]): HttpRefusal {
  const allow = allowed.join(', ');
  const detail = `This route does not take '${method}'. It takes ${allow}.`;
  return new HttpRefusal(405, 'platform.method_not_allowed', 'Method not allowed', detail, [], { allow });
}
