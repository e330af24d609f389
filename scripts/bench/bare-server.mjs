// The limit that Orion is measured against: Fastify and pg with prepared statements written by hand, no isolation, no modules,
// no access rules. Environment: DATABASE_URL, PORT. Tables: bare_products, bare_variants (see bare-tables.sql.mjs).
import Fastify from 'fastify';
import pg from 'pg';

const LIST = `
  SELECT p.id, p.slug, p.title, p.brand,
         (SELECT json_agg(json_build_object('id', v.id, 'sku', v.sku, 'priceMinor', v.price_minor, 'currency', v.currency)
                          ORDER BY v.position)
          FROM bare_variants v WHERE v.product_id = p.id) AS variants
  FROM bare_products p ORDER BY p.created_at DESC, p.id DESC LIMIT 20 OFFSET $1`;
const DETAIL = `
  SELECT p.id, p.slug, p.title, p.brand, p.description,
         (SELECT json_agg(json_build_object('id', v.id, 'sku', v.sku, 'priceMinor', v.price_minor, 'currency', v.currency)
                          ORDER BY v.position)
          FROM bare_variants v WHERE v.product_id = p.id) AS variants
  FROM bare_products p WHERE p.slug = $1`;
const SEARCH = `
  SELECT p.id, p.slug, p.title, p.brand, ts_rank(p.words, query) AS rank
  FROM bare_products p, plainto_tsquery('english', $1) AS query
  WHERE p.words @@ query ORDER BY rank DESC, p.id LIMIT 20`;

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 12 });
const server = Fastify();
const rows = async (name, text, values) => (await pool.query({ name, text, values })).rows;

server.get('/products', async ({ query }) => ({ items: await rows('list', LIST, [query.offset ?? 0]) }));
server.get('/products/:slug', async ({ params }) => (await rows('detail', DETAIL, [params.slug]))[0]);
server.get('/search', async ({ query }) => ({ items: await rows('search', SEARCH, [query.q]) }));

process.stdout.write(`${await server.listen({ port: Number(process.env.PORT ?? 0), host: '127.0.0.1' })}\n`);
