import type { ModulePersistence } from '@framework/database';
import { Category } from './entities/category.entity.js';
import { PriceList } from './entities/price-list.entity.js';
import { Product } from './entities/product.entity.js';
import { Catalog001CreateProducts1769601000001 } from './migrations/catalog-001-create-products.js';
import { Catalog002CreateCategories1769601000002 } from './migrations/catalog-002-create-categories.js';
import { Catalog003CreatePriceLists1769601000003 } from './migrations/catalog-003-create-price-lists.js';
import { Catalog004CreateListing1769601000004 } from './migrations/catalog-004-create-listing.js';
import { Catalog005CreateSearch1769601000005 } from './migrations/catalog-005-create-search.js';

export const catalogPersistence: ModulePersistence = {
  entities: [Product, Category, PriceList],
  migrations: [
    Catalog001CreateProducts1769601000001,
    Catalog002CreateCategories1769601000002,
    Catalog003CreatePriceLists1769601000003,
    Catalog004CreateListing1769601000004,
    Catalog005CreateSearch1769601000005,
  ],
};
