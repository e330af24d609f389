import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './send-problem.js';

/** Answers every error as a problem document; what was not made for clients is logged and told as an internal error. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent || reply.raw.headersSent) return this.log(error, reply.request);
    const { status } = sendProblem(reply, error);
    if (status === 500) this.log(error, reply.request);
  }

  private log(error: unknown, { id, method, routeOptions }: FastifyRequest): void {
    const stack = error instanceof Error ? causesOf(error) : String(error);
    this.logger.error(`${method} ${routeOptions.url ?? 'unknown route'} failed (correlation id ${id})`, stack);
  }
}

function causesOf(error: Error): string {
  const stack = error.stack ?? error.message;
  return error.cause instanceof Error ? `${stack}\nCaused by: ${causesOf(error.cause)}` : stack;
}
