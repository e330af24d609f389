import { CatalogModule } from '@modules/catalog';
import { CoreModule } from '@modules/core';
import { TenancyModule } from '@modules/tenancy';

/** Every module of the platform. A module that is not listed here does not exist. */
export const PLATFORM_MODULES = [CoreModule, TenancyModule, CatalogModule];
