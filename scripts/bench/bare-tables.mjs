/** Copies the products of one store into two plain tables for the bare server: same data, no policies, its own indexes. */
export async function copyToBareTables(owner, storeId) {
  await owner.query(`
    DROP TABLE IF EXISTS bare_variants, bare_products;
    CREATE TABLE bare_products AS
      SELECT p.id, t.slug, t.title, p.brand, t.description, p.created_at,
             to_tsvector('english', t.title || ' ' || coalesce(p.brand, '') || ' ' || t.description) AS words
      FROM catalog_products p JOIN catalog_product_texts t ON t.product_id = p.id AND t.language = 'en'
      WHERE p.store_id = '${storeId}';
    CREATE TABLE bare_variants AS
      SELECT id, product_id, sku, price_minor, currency, position FROM catalog_variants WHERE store_id = '${storeId}';
    ALTER TABLE bare_products ADD PRIMARY KEY (id);
    CREATE UNIQUE INDEX ON bare_products (slug);
    CREATE INDEX ON bare_products (created_at DESC, id DESC);
    CREATE INDEX ON bare_products USING gin (words);
    CREATE INDEX ON bare_variants (product_id, position);
  `);
  await owner.query('VACUUM ANALYZE');
}
