/** For an API: nothing in an answer may run, load, be framed or be cached, unless a route says otherwise. */
const API_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};

/** The headers that every answer carries. */
export function commonHeaders(correlationId: string): Record<string, string> {
  return { ...API_HEADERS, 'x-correlation-id': correlationId };
}
