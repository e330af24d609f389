import autocannon from 'autocannon';

/** One burst of requests to the given paths in turn; answers per second, p99 in milliseconds, and answers that were not 2xx. */
export async function load(base, paths, { headers = {}, seconds = 5, connections = 16 } = {}) {
  const result = await autocannon({
    url: base,
    duration: seconds,
    connections,
    requests: paths.map((path) => ({ path, headers })),
  });
  return { perSecond: result.requests.average, p99: result.latency.p99, bad: result.non2xx + result.errors };
}

export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
