import { defineModule, ModuleTier } from '@framework/module-registry';
import { tenancyMenu } from './tenancy.menu.js';
import { TenancyPermissions } from './tenancy.permissions.js';
import { TenancySettings } from './tenancy.settings.js';

export const tenancyManifest = defineModule({
  code: 'tenancy',
  tier: ModuleTier.Core,
  version: '1.0.0',
  title: 'Tenancy',
  description: 'Platforms, their merchants and stores, domains, staff with roles, invitations, API keys and the doors.',
  requires: ['core'],
  permissions: Object.values(TenancyPermissions),
  menu: tenancyMenu,
  settings: TenancySettings,
});
