import { getMetadataStorage, type ValidationArguments, type ValidatorConstraintInterface } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';

/** One class-validator decorator on one field. */
export type FieldRule = ValidationMetadata;

/** One class-validator rule, ready to run: `undefined` when the value passes, else what is wrong with it. */
export type Check = (dto: object, value: unknown) => string | undefined;

/** The checks of a rule (custom rules may have several constraint classes); its own `validateIf` is part of them. */
export function checkOf(rule: FieldRule): Check[] {
  return getMetadataStorage()
    .getTargetValidatorConstraints(rule.constraintCls)
    .map(({ instance, async }) => {
      if (async)
        throw new TypeError(
          `The rule '${rule.name}' on '${rule.propertyName}' is asynchronous. Check it in a service.`,
        );
      return createCheck(rule, instance);
    });
}

function createCheck(rule: FieldRule, validator: ValidatorConstraintInterface): Check {
  const { propertyName: property, constraints, validateIf } = rule;
  return (dto, value) => {
    if (validateIf && !validateIf(dto, value)) return undefined;
    const call = { value, constraints, targetName: dto.constructor.name, property, object: dto };
    return validator.validate(value, call) === true ? undefined : messageOf(rule, validator, call);
  };
}

/** The rule's message without the field's name, which the pointer tells already. */
function messageOf(rule: FieldRule, validator: ValidatorConstraintInterface, call: ValidationArguments): string {
  const given = rule.message ?? validator.defaultMessage?.(call) ?? 'is wrong';
  const text = typeof given === 'function' ? given(call) : given;
  return text
    .replace(/^each value in /, '')
    .replace(/\$constraint(\d)/g, (_, place: string) => String(call.constraints[Number(place) - 1]))
    .replaceAll('$target', call.targetName)
    .replace(/^\$property /, '')
    .replaceAll('$property', call.property)
    .replaceAll('$value', 'the value');
}
