import { TransformationType } from 'class-transformer';
import { getMetadataStorage, ValidationTypes } from 'class-validator';
import type { Type } from '@nestjs/common';
import { createRequire } from 'node:module';
import { checkOf, type Check, type FieldRule } from './check.js';

// class-transformer keeps the metadata of @Type and @Transform in a file without an entry in its index.
const { defaultMetadataStorage } = createRequire(import.meta.url)(
  'class-transformer/cjs/storage.js',
) as typeof import('class-transformer/types/storage.js');

type Condition = (dto: object, value: unknown) => boolean;

/** How one field of a DTO is read, drawn once from its decorators. */
export interface FieldPlan {
  readonly name: string;
  readonly transforms: readonly ((parts: { value: unknown; key: string; obj: object }) => unknown)[];
  /** All must agree that the value is to be checked. */
  readonly conditions: readonly Condition[];
  readonly checks: readonly Check[];
  /** Run on every item of a list. */
  readonly itemChecks: readonly Check[];
  /** Class of the field's value, or of its items. */
  readonly nested?: Type<object>;
  readonly isList: boolean;
  /** The decorators themselves, for OpenAPI. */
  readonly rules: readonly FieldRule[];
}

export interface DtoPlan {
  readonly dto: Type<object>;
  readonly fields: ReadonlyMap<string, FieldPlan>;
}

const LIST_RULES = new Set(['isArray', 'arrayMaxSize', 'arrayMinSize', 'arrayNotEmpty', 'arrayUnique']);

const plans = new Map<Type<object>, DtoPlan>();

/** The plan of a DTO class; made at the first call. */
export function planOf(dto: Type<object>): DtoPlan {
  const known = plans.get(dto);
  if (known) return known;
  const plan = createPlan(dto);
  plans.set(dto, plan);
  return plan;
}

function createPlan(dto: Type<object>): DtoPlan {
  const rules = getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false) as FieldRule[];
  const names = new Set(rules.map(({ propertyName }) => propertyName));
  const fields = [...names].map((name) =>
    fieldPlan(
      dto,
      name,
      rules.filter(({ propertyName }) => propertyName === name),
    ),
  );
  return { dto, fields: new Map(fields.map((field) => [field.name, field])) };
}

function fieldPlan(dto: Type<object>, name: string, rules: readonly FieldRule[]): FieldPlan {
  const checks = rules.filter(({ type }) => type === ValidationTypes.CUSTOM_VALIDATION);
  const nestedRule = rules.find(({ type }) => type === ValidationTypes.NESTED_VALIDATION);
  const transforms = defaultMetadataStorage.findTransformMetadatas(dto, name, TransformationType.PLAIN_TO_CLASS);
  return {
    name,
    rules,
    transforms: transforms.map(({ transformFn }) => transformFn as FieldPlan['transforms'][number]),
    conditions: rules
      .filter(({ type }) => type === ValidationTypes.CONDITIONAL_VALIDATION)
      .map(({ constraints }) => constraints[0] as Condition),
    checks: checks.filter(({ each }) => !each).flatMap(checkOf),
    itemChecks: checks.filter(({ each }) => each).flatMap(checkOf),
    nested: nestedRule && nestedClassOf(dto, name),
    isList: rules.some(({ each, name = '' }) => each || LIST_RULES.has(name)),
  };
}

function nestedClassOf(dto: Type<object>, name: string): Type<object> {
  const typed = defaultMetadataStorage.findTypeMetadata(dto, name)?.typeFunction() as Type<object> | undefined;
  const nested = typed ?? (Reflect.getMetadata('design:type', dto.prototype as object, name) as Type<object>);
  if ([Array, Object, undefined].includes(nested as never)) {
    throw new TypeError(
      `${dto.name}.${name} needs @Type(() => …) beside @ValidateNested, to tell the class of its value.`,
    );
  }
  return nested;
}
