import type { MenuItem } from '@framework/module-registry';
import {
  AdminPermissions as Admin,
  MerchantPermissions as Merchant,
  StorePermissions as Store,
} from './tenancy.permissions.js';

type Titles = readonly [en: string, fr: string, de: string, lb: string];
type Place = Pick<MenuItem, 'door' | 'section' | 'href' | 'icon' | 'order'>;

const item = (code: string, permission: { code: string }, [en, fr, de, lb]: Titles, place: Place): MenuItem => ({
  code: `tenancy.${code}`,
  title: { en, fr, de, lb },
  permission: permission.code,
  ...place,
});

const admin = (href: string, icon: string, order: number): Place => ({
  door: 'admin',
  section: 'tenancy',
  href,
  icon,
  order,
});
const merchant = (href: string, icon: string, order: number): Place => ({
  door: 'merchant',
  section: 'merchant',
  href,
  icon,
  order,
});
const store = (href: string, icon: string, order: number): Place => ({
  door: 'store',
  section: 'settings',
  href,
  icon,
  order,
});

export const tenancyMenu: readonly MenuItem[] = [
  {
    ...item(
      'platforms',
      Admin.viewPlatforms,
      ['Platforms', 'Plateformes', 'Plattformen', 'Plattformen'],
      admin('/platforms', 'layers', 10),
    ),
    mandatory: true,
  },
  item('modules', Admin.viewModules, ['Modules', 'Modules', 'Module', 'Moduler'], admin('/modules', 'puzzle', 20)),
  item(
    'merchants',
    Admin.viewMerchants,
    ['Merchants', 'Marchands', 'Händler', 'Händler'],
    admin('/merchants', 'briefcase', 30),
  ),
  item('stores', Admin.viewStores, ['Stores', 'Boutiques', 'Shops', 'Butteker'], admin('/stores', 'storefront', 40)),
  item('users', Admin.viewUsers, ['Users', 'Utilisateurs', 'Benutzer', 'Benotzer'], admin('/users', 'people', 50)),
  item(
    'api_keys',
    Admin.viewApiKeys,
    ['API keys', 'Clés API', 'API-Schlüssel', 'API-Schlësselen'],
    admin('/api-keys', 'key', 60),
  ),
  item(
    'audit',
    Admin.viewAudit,
    ['Audit log', "Journal d'audit", 'Protokoll', 'Protokoll'],
    admin('/audit-log', 'list', 70),
  ),

  item(
    'merchant',
    Merchant.viewMerchant,
    ['Merchant', 'Marchand', 'Händler', 'Händler'],
    merchant('/merchant', 'briefcase', 10),
  ),
  item(
    'merchant_stores',
    Merchant.viewMerchant,
    ['Stores', 'Boutiques', 'Shops', 'Butteker'],
    merchant('/stores', 'storefront', 20),
  ),
  item(
    'merchant_members',
    Merchant.manageStaff,
    ['Staff', 'Personnel', 'Personal', 'Personal'],
    merchant('/members', 'people', 30),
  ),
  item(
    'merchant_owners',
    Merchant.transferOwnership,
    ['Owners', 'Propriétaires', 'Eigentümer', 'Proprietären'],
    merchant('/owners', 'crown', 40),
  ),

  item('store', Store.viewStore, ['Store', 'Boutique', 'Shop', 'Buttek'], store('/settings/store', 'storefront', 10)),
  item(
    'store_domains',
    Store.viewStore,
    ['Domains', 'Domaines', 'Domains', 'Domainer'],
    store('/settings/domains', 'globe', 20),
  ),
  item(
    'members',
    Store.viewMembers,
    ['Staff', 'Personnel', 'Personal', 'Personal'],
    store('/settings/members', 'people', 30),
  ),
  item('roles', Store.viewRoles, ['Roles', 'Rôles', 'Rollen', 'Rollen'], store('/settings/roles', 'shield', 40)),
  item(
    'store_keys',
    Store.viewStoreKeys,
    ['API keys', 'Clés API', 'API-Schlüssel', 'API-Schlësselen'],
    store('/settings/api-keys', 'key', 50),
  ),
  item(
    'store_audit',
    Store.viewStoreAudit,
    ['Audit log', "Journal d'audit", 'Protokoll', 'Protokoll'],
    store('/settings/audit-log', 'list', 60),
  ),
];
