/** The languages Orion speaks, as ISO 639-1 codes. */
export const LANGUAGES = ['en', 'fr', 'de', 'lb'] as const;
export type Language = (typeof LANGUAGES)[number];

export const DEFAULT_LANGUAGE: Language = 'en';

/** Text by language; a language that is missing falls back to the store's default language. */
export type Translated = Partial<Record<Language, string>>;

/** The text in the wanted language, else in the fallback, else in any; an empty string when there is none. */
export function translate(text: Translated, language: Language, fallback: Language = DEFAULT_LANGUAGE): string {
  return text[language] ?? text[fallback] ?? Object.values(text)[0] ?? '';
}
