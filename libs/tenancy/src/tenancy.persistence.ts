import type { ModulePersistence } from '@framework/database';
import { ApiKey } from './entities/api-key.entity.js';
import { Invitation } from './entities/invitation.entity.js';
import { Membership } from './entities/membership.entity.js';
import { Merchant } from './entities/merchant.entity.js';
import { PlatformDomain } from './entities/platform-domain.entity.js';
import { Platform } from './entities/platform.entity.js';
import { Role } from './entities/role.entity.js';
import { StoreDomain } from './entities/store-domain.entity.js';
import { Store } from './entities/store.entity.js';
import { Tenancy001CreatePlatforms1769600800000 } from './migrations/tenancy-001-create-platforms.js';
import { Tenancy002CreateMerchants1769600801000 } from './migrations/tenancy-002-create-merchants.js';
import { Tenancy003CreateStores1769600802000 } from './migrations/tenancy-003-create-stores.js';
import { Tenancy004CreateMemberships1769600803000 } from './migrations/tenancy-004-create-memberships.js';
import { Tenancy005CreateApiKeys1769600804000 } from './migrations/tenancy-005-create-api-keys.js';

export const tenancyPersistence: ModulePersistence = {
  entities: [Platform, PlatformDomain, Merchant, Store, StoreDomain, Role, Membership, Invitation, ApiKey],
  migrations: [
    Tenancy001CreatePlatforms1769600800000,
    Tenancy002CreateMerchants1769600801000,
    Tenancy003CreateStores1769600802000,
    Tenancy004CreateMemberships1769600803000,
    Tenancy005CreateApiKeys1769600804000,
  ],
};
