export * from './parameter.decorators.js';
export * from './presence.decorators.js';
export * from './text.decorators.js';
export * from './version.js';
export * from './id-param.decorator.js';
export * from './checked-body.decorator.js';
export * from './csv-stream.decorator.js';
export { readDto, type InputSource } from './dto/read-dto.js';
