import { protectTable } from '@framework/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Catalog005CreateSearch1769601000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS unaccent');
    await runner.query(NORMALISE);
    await runner.query(STEM);
    await runner.query(DOCUMENTS);
    await runner.query(TERMS);
    await runner.query(WORDS);
    await runner.query(SPELLINGS);
    for (const table of TABLES) await protectTable(runner, table, 'store');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
    await runner.query('DROP FUNCTION catalog_stem(text, text)');
    await runner.query('DROP FUNCTION catalog_normalise(text)');
  }
}

const TABLES = ['catalog_search_documents', 'catalog_search_terms', 'catalog_search_words', 'catalog_search_spellings'];

const NORMALISE = `
  CREATE FUNCTION catalog_normalise(input text) RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE RETURNS NULL ON NULL INPUT
  RETURN lower(unaccent(input))`;

// Null for a stop word. PostgreSQL has no stemmer for Luxembourgish; 'any' stands for codes and brands.
const STEM = `
  CREATE FUNCTION catalog_stem(language text, word text) RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE RETURNS NULL ON NULL INPUT
  RETURN (CASE language
    WHEN 'en' THEN ts_lexize('english_stem', word)
    WHEN 'fr' THEN ts_lexize('french_stem', word)
    WHEN 'de' THEN ts_lexize('german_stem', word)
    ELSE ARRAY[word]
  END)[1]`;

// What the postings of a product are made of; a rebuild compares it with the new one and touches only the difference.
const DOCUMENTS = `
  CREATE TABLE catalog_search_documents (
    platform_id uuid NOT NULL,
    store_id    uuid NOT NULL,
    product_id  uuid NOT NULL,
    language    text NOT NULL,
    terms       text[] NOT NULL,
    weights     real[] NOT NULL,
    PRIMARY KEY (platform_id, store_id, product_id, language),
    FOREIGN KEY (platform_id, store_id, product_id)
      REFERENCES catalog_products (platform_id, store_id, id) ON DELETE CASCADE
  )`;

// Postings. Row-level security lets only leakproof operators into an index, which rules out GIN: this is plain equality
// and range on text. language is the language of the text, or 'any' for brand, SKU and GTIN.
const TERMS = `
  CREATE TABLE catalog_search_terms (
    platform_id uuid NOT NULL,
    store_id    uuid NOT NULL,
    language    text NOT NULL,
    term        text COLLATE "C" NOT NULL,
    product_id  uuid NOT NULL,
    weight      real NOT NULL,
    PRIMARY KEY (platform_id, store_id, language, term, product_id) INCLUDE (weight)
  )`;

// Words as people write them, for suggestions, each with the term it is found by.
const WORDS = `
  CREATE TABLE catalog_search_words (
    platform_id uuid NOT NULL,
    store_id    uuid NOT NULL,
    language    text NOT NULL,
    word        text COLLATE "C" NOT NULL,
    term        text COLLATE "C" NOT NULL,
    PRIMARY KEY (platform_id, store_id, language, word) INCLUDE (term)
  )`;

// Every word of four letters or more, and every form of it with one letter left out: two words that differ by one slip of
// the finger share a spelling, so a typo is found by equality.
const SPELLINGS = `
  CREATE TABLE catalog_search_spellings (
    platform_id uuid NOT NULL,
    store_id    uuid NOT NULL,
    language    text NOT NULL,
    spelling    text COLLATE "C" NOT NULL,
    word        text COLLATE "C" NOT NULL,
    PRIMARY KEY (platform_id, store_id, language, spelling, word)
  )`;
