import { LANGUAGES, type Language } from '@framework/kernel';
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';

/** Cuts white space from both ends of a text before it is checked. */
export function Trimmed() {
  return Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
}

export interface TranslatedTextOptions {
  readonly maxLength: number;
  /** 1 unless said otherwise. */
  readonly minLength?: number;
}

/** A text by language, `{ "en": "Shirt", "fr": "Chemise" }`: known languages only, at least one of them. */
export function TranslatedText({ maxLength, minLength = 1 }: TranslatedTextOptions) {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => trimEach(value)),
    ValidateBy({
      name: 'translatedText',
      constraints: [minLength, maxLength],
      validator: {
        validate: (value: unknown) => isTranslated(value, minLength, maxLength),
        defaultMessage: () =>
          `must have a text of ${minLength} to ${maxLength} characters for at least one of ${LANGUAGES.join(', ')}, and nothing else`,
      },
    }),
  );
}

function isTranslated(value: unknown, minLength: number, maxLength: number): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(
      ([language, text]) =>
        LANGUAGES.includes(language as Language) &&
        typeof text === 'string' &&
        text.length >= minLength &&
        text.length <= maxLength,
    )
  );
}

function trimEach(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, text]) => [key, typeof text === 'string' ? text.trim() : (text as unknown)]),
  );
}
