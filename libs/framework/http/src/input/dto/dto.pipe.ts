import { Injectable, type ArgumentMetadata, type PipeTransform, type Type } from '@nestjs/common';
import { InvalidInputError } from '../../problems/invalid-input.error.js';
import { readDto, type InputSource } from './read-dto.js';

const MAX_PARAMETER_LENGTH = 1024;
const SOURCES: ReadonlySet<string> = new Set<InputSource>(['body', 'query', 'param']);

/** Reads every body, query and path into the DTO class that the handler asks for; single parameters are plain text. */
@Injectable()
export class DtoPipe implements PipeTransform {
  transform(value: unknown, { type, metatype, data }: ArgumentMetadata): unknown {
    if (!SOURCES.has(type)) return value;
    if (data !== undefined) return plainParameter(value, data);
    if (metatype === undefined || metatype === Object) return value;
    return readDto(metatype as Type<object>, value, type as InputSource);
  }
}

function plainParameter(value: unknown, name: string): unknown {
  if (value === undefined || (typeof value === 'string' && value.length <= MAX_PARAMETER_LENGTH)) return value;
  const detail = `must be given once, with at most ${MAX_PARAMETER_LENGTH} characters`;
  throw new InvalidInputError([{ pointer: name, detail }]);
}
