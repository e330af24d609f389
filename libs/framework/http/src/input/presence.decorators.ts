import { ValidateIf } from 'class-validator';

const OPTIONAL = Symbol('orion:optional');
const NULLABLE = Symbol('orion:nullable');

/** The field may be left out. `null` is refused unless the field is {@link Nullable} too. */
export function Optional(): PropertyDecorator {
  return (target, property) => {
    Reflect.defineMetadata(OPTIONAL, true, target, property);
    ValidateIf((_, value) => value !== undefined)(target, property);
  };
}

/** The field may be `null`; it must still be given unless it is {@link Optional} too. */
export function Nullable(): PropertyDecorator {
  return (target, property) => {
    Reflect.defineMetadata(NULLABLE, true, target, property);
    ValidateIf((_, value) => value !== null)(target, property);
  };
}

/** Whether a field of a DTO class (or of one that it extends) may be left out. */
export function isOptionalField(dto: Function, property: string): boolean {
  return Reflect.getMetadata(OPTIONAL, dto.prototype as object, property) === true;
}

/** Whether a field of a DTO class (or of one that it extends) may be `null`. */
export function isNullableField(dto: Function, property: string): boolean {
  return Reflect.getMetadata(NULLABLE, dto.prototype as object, property) === true;
}
