import type { InputProblem } from '@framework/kernel';
import type { Type } from '@nestjs/common';
import { InvalidInputError } from '../../problems/invalid-input.error.js';
import type { Check } from './check.js';
import { planOf, type DtoPlan, type FieldPlan } from './dto-plan.js';

/** `query`: names instead of pointers, and a list may come as a single value. */
export type InputSource = 'body' | 'query' | 'param';

const MAX_PROBLEMS = 100;

interface Reading {
  readonly source: InputSource;
  readonly problems: InputProblem[];
}

/** An instance of the DTO with the values of the input; throws one InvalidInputError that names every wrong field. */
export function readDto<T extends object>(dto: Type<T>, input: unknown, source: InputSource): T {
  const reading: Reading = { source, problems: [] };
  const instance = readObject(reading, planOf(dto), input ?? {}, '');
  if (reading.problems.length > 0) throw new InvalidInputError(reading.problems.slice(0, MAX_PROBLEMS));
  return instance as T;
}

function readObject(reading: Reading, plan: DtoPlan, input: unknown, at: string): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return report(reading, at, 'must be an object');
  }
  refuseUnknown(reading, plan, input, at);
  const instance = new plan.dto() as Record<string, unknown>;
  const defaults = assign(reading, plan, input as Record<string, unknown>, instance);
  for (const field of plan.fields.values()) {
    if (!defaults.has(field.name)) checkField(reading, field, instance, at);
  }
  return instance;
}

function refuseUnknown(reading: Reading, { fields }: DtoPlan, input: object, at: string): void {
  for (const name of Object.keys(input)) {
    if (!fields.has(name))
      report(reading, pointerTo(reading, at, name), 'is not a field that is known here; leave it out');
  }
}

/** Sets what the input gives and answers with the fields that keep the default of their class. */
function assign(
  { source }: Reading,
  { fields }: DtoPlan,
  input: Record<string, unknown>,
  instance: Record<string, unknown>,
): ReadonlySet<string> {
  const defaults = new Set<string>();
  for (const { name, transforms, isList } of fields.values()) {
    let value = Object.hasOwn(input, name) ? input[name] : undefined;
    if (value === undefined) {
      if (instance[name] !== undefined) defaults.add(name);
      continue;
    }
    if (isList && source === 'query' && !Array.isArray(value)) value = [value];
    for (const transform of transforms) value = transform({ value, key: name, obj: input });
    instance[name] = value;
  }
  return defaults;
}

function checkField(reading: Reading, field: FieldPlan, instance: Record<string, unknown>, at: string): void {
  const value = instance[field.name];
  for (const condition of field.conditions) if (!condition(instance, value)) return;
  const pointer = pointerTo(reading, at, field.name);
  if (value === undefined) return void report(reading, pointer, 'is required');
  if (value === null) return void report(reading, pointer, 'must not be null');
  if (field.isList !== Array.isArray(value) && (field.isList || reading.source === 'query')) {
    return void report(reading, pointer, field.isList ? 'must be a list' : 'must be given once');
  }
  runChecks(reading, field.checks, instance, value, pointer);
  if (field.isList) checkItems(reading, field, instance, value as unknown[], pointer);
  else if (field.nested) instance[field.name] = readObject(reading, planOf(field.nested), value, pointer);
}

function checkItems(
  reading: Reading,
  { nested, itemChecks }: FieldPlan,
  instance: object,
  items: unknown[],
  pointer: string,
): void {
  for (let index = 0; index < items.length && reading.problems.length < MAX_PROBLEMS; index++) {
    const itemPointer = `${pointer}/${index}`;
    runChecks(reading, itemChecks, instance, items[index], itemPointer);
    if (nested) items[index] = readObject(reading, planOf(nested), items[index], itemPointer);
  }
}

function runChecks(
  reading: Reading,
  checks: readonly Check[],
  instance: object,
  value: unknown,
  pointer: string,
): void {
  let wrong: Set<string> | undefined;
  for (const check of checks) {
    const message = check(instance, value);
    if (message !== undefined) (wrong ??= new Set()).add(message);
  }
  if (wrong) report(reading, pointer, [...wrong].join('; '));
}

function report({ problems }: Reading, pointer: string, detail: string): undefined {
  problems.push({ pointer, detail });
}

function pointerTo({ source }: Reading, at: string, name: string): string {
  if (source !== 'body' && at === '') return name;
  return `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
