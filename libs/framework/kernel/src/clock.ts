import { Injectable } from '@nestjs/common';

/** Where "now" comes from. Inject it; `new Date()` and `Date.now()` are for measuring durations only. */
export abstract class Clock {
  abstract now(): Date;
}

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
