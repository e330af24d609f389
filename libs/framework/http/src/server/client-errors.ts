import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemDocument, problemOf } from '../problems/problem.js';
import { refusalOfStatus } from '../problems/refusals.js';
import { commonHeaders } from './security-headers.js';

const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers a request that Node could not read as HTTP, and closes its connection. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.write(answerTo(STATUS_BY_CODE[error.code ?? ''] ?? 400));
  socket.destroy(error);
}

function answerTo(status: number): string {
  const correlationId = randomUUID();
  const body = problemDocument(problemOf(refusalOfStatus(status)), correlationId);
  const headers = {
    ...commonHeaders(correlationId),
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n');
}
