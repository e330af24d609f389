import type { InputProblem } from '@framework/kernel';
import { toUSVString } from 'node:util';
import { InvalidInputError } from '../problems/invalid-input.error.js';

const MAX_DEPTH = 32;
const MAX_NODES = 50_000;
const MAX_TEXT = 262_144;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Neither NUL, which Postgres refuses, nor half a surrogate pair, which no UTF-8 can write. */
export function isStorableText(text: string): boolean {
  return toUSVString(text) === text && !text.includes('\0');
}

/**
 * Refuses what no part of Orion can digest, before any of them sees it: nesting deeper than 32, more than 50,000 values,
 * texts that cannot be stored, numbers beyond the range of a double, and keys that reach for the prototype.
 */
export function closeTraps(body: unknown): void {
  const walk = new TrapWalk();
  walk.visit(body, '', 0);
  if (walk.problem) throw new InvalidInputError([walk.problem]);
}

class TrapWalk {
  problem?: InputProblem;
  private nodes = 0;

  /** Stops at the first trap: whoever lays one needs no list of them. */
  visit(value: unknown, at: string, depth: number): void {
    if (++this.nodes > MAX_NODES) return this.found('', `holds more than ${MAX_NODES} values; send less at once`);
    if (typeof value === 'string') return this.visitText(value, at);
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) this.found(at, 'is a number out of range');
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    if (depth >= MAX_DEPTH) return this.found('', `is nested deeper than ${MAX_DEPTH} levels`);
    if (Array.isArray(value)) return this.visitItems(value, at, depth);
    this.visitFields(value as Record<string, unknown>, at, depth);
  }

  private visitText(text: string, at: string): void {
    if (text.length > MAX_TEXT) this.found(at, `has more than ${MAX_TEXT} characters`);
    else if (!isStorableText(text))
      this.found(at, 'holds a character that is not allowed: NUL or half a surrogate pair');
  }

  private visitItems(items: readonly unknown[], at: string, depth: number): void {
    for (let index = 0; index < items.length && !this.problem; index++) {
      this.visit(items[index], `${at}/${index}`, depth + 1);
    }
  }

  private visitFields(fields: Record<string, unknown>, at: string, depth: number): void {
    for (const key in fields) {
      if (this.problem) return;
      if (FORBIDDEN_KEYS.has(key)) return this.found(at, `has a field '${key}', which is not allowed`);
      if (!isStorableText(key)) return this.found(at, 'has a field whose name holds NUL or half a surrogate pair');
      this.visit(fields[key], `${at}/${key}`, depth + 1);
    }
  }

  private found(pointer: string, detail: string): void {
    this.problem ??= { pointer, detail };
  }
}
