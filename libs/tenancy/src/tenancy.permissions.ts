import type { PermissionDefinition, PresetRole } from '@framework/module-registry';

type Titles = readonly [en: string, fr: string, de: string, lb: string];

const permission = (
  door: PermissionDefinition['door'],
  code: string,
  [en, fr, de, lb]: Titles,
  presets?: readonly PresetRole[],
): PermissionDefinition => ({ code: `tenancy.${code}`, title: { en, fr, de, lb }, door, presets });

const EVERYONE: readonly PresetRole[] = ['manager', 'staff', 'support', 'viewer', 'marketing'];

/** Held by platform staff. */
export const AdminPermissions = {
  viewPlatforms: permission('admin', 'platforms.view', [
    'View platforms',
    'Voir les plateformes',
    'Plattformen ansehen',
    'Plattforme kucken',
  ]),
  createPlatforms: permission('admin', 'platforms.create', [
    'Create platforms',
    'Créer des plateformes',
    'Plattformen anlegen',
    'Plattforme schafen',
  ]),
  editPlatforms: permission('admin', 'platforms.edit', [
    'Edit platforms and their domains',
    'Modifier les plateformes et leurs domaines',
    'Plattformen und ihre Domains bearbeiten',
    'Plattformen an hir Domainer änneren',
  ]),
  suspendPlatforms: permission('admin', 'platforms.suspend', [
    'Suspend and archive platforms',
    'Suspendre et archiver des plateformes',
    'Plattformen sperren und archivieren',
    'Plattforme spären an archivéieren',
  ]),
  viewModules: permission('admin', 'modules.view', [
    'View modules',
    'Voir les modules',
    'Module ansehen',
    'Moduler kucken',
  ]),
  switchModules: permission('admin', 'modules.switch', [
    'Switch modules on and off',
    'Activer et désactiver des modules',
    'Module ein- und ausschalten',
    'Moduler un- an ausschalten',
  ]),
  configureModules: permission('admin', 'modules.configure', [
    'Configure modules',
    'Configurer les modules',
    'Module einstellen',
    'Moduler astellen',
  ]),
  viewMerchants: permission('admin', 'merchants.view', [
    'View merchants',
    'Voir les marchands',
    'Händler ansehen',
    'Händler kucken',
  ]),
  editMerchants: permission('admin', 'merchants.edit', [
    'Create, edit and verify merchants',
    'Créer, modifier et vérifier des marchands',
    'Händler anlegen, bearbeiten und prüfen',
    'Händler schafen, änneren a préiwen',
  ]),
  viewStores: permission('admin', 'stores.view', [
    'View stores',
    'Voir les boutiques',
    'Shops ansehen',
    'Butteker kucken',
  ]),
  editStores: permission('admin', 'stores.edit', [
    'Open, edit and suspend stores',
    'Ouvrir, modifier et suspendre des boutiques',
    'Shops eröffnen, bearbeiten und sperren',
    'Butteker opmaachen, änneren a spären',
  ]),
  viewUsers: permission('admin', 'users.view', [
    'View users',
    'Voir les utilisateurs',
    'Benutzer ansehen',
    'Benotzer kucken',
  ]),
  editUsers: permission('admin', 'users.edit', [
    'Create users and assign platform staff',
    'Créer des utilisateurs et affecter le personnel',
    'Benutzer anlegen und Personal zuweisen',
    'Benotzer schafen a Personal zoudeelen',
  ]),
  blockUsers: permission('admin', 'users.block', [
    'Block users',
    'Bloquer des utilisateurs',
    'Benutzer sperren',
    'Benotzer spären',
  ]),
  viewApiKeys: permission('admin', 'api_keys.view', [
    'View API keys',
    'Voir les clés API',
    'API-Schlüssel ansehen',
    'API-Schlëssele kucken',
  ]),
  editApiKeys: permission('admin', 'api_keys.edit', [
    'Create, rotate and revoke API keys',
    'Créer, renouveler et révoquer des clés API',
    'API-Schlüssel anlegen, erneuern und widerrufen',
    'API-Schlëssele schafen, erneieren an zréckzéien',
  ]),
  viewAudit: permission('admin', 'audit.view', [
    'View the audit log',
    "Voir le journal d'audit",
    'Protokoll ansehen',
    'De Protokoll kucken',
  ]),
} as const;

/** Held by merchant owners, who hold everything of this door. */
export const MerchantPermissions = {
  viewMerchant: permission('merchant', 'merchant.view', [
    'View the merchant',
    'Voir le marchand',
    'Händler ansehen',
    'Den Händler kucken',
  ]),
  editMerchant: permission('merchant', 'merchant.edit', [
    'Edit the merchant',
    'Modifier le marchand',
    'Händler bearbeiten',
    'Den Händler änneren',
  ]),
  openStores: permission('merchant', 'merchant_stores.edit', [
    'Open and close stores',
    'Ouvrir et fermer des boutiques',
    'Shops eröffnen und schließen',
    'Butteker opmaachen an zoumaachen',
  ]),
  manageStaff: permission('merchant', 'merchant_members.edit', [
    'Hire and fire staff of all stores',
    'Gérer le personnel de toutes les boutiques',
    'Personal aller Shops verwalten',
    'Personal vun alle Butteker verwalten',
  ]),
  transferOwnership: permission('merchant', 'merchant_owners.edit', [
    'Add owners and transfer ownership',
    'Ajouter des propriétaires et céder la propriété',
    'Eigentümer hinzufügen und Eigentum übertragen',
    'Proprietären derbäisetzen an d’Proprietéit iwwerdroen',
  ]),
} as const;

/** Held by the staff of one store, through a role. */
export const StorePermissions = {
  viewStore: permission(
    'store',
    'store.view',
    ['View the store', 'Voir la boutique', 'Shop ansehen', 'De Buttek kucken'],
    EVERYONE,
  ),
  editStore: permission(
    'store',
    'store.edit',
    ['Edit the store', 'Modifier la boutique', 'Shop bearbeiten', 'De Buttek änneren'],
    ['manager'],
  ),
  editStoreDomains: permission(
    'store',
    'store_domains.edit',
    ['Manage domains', 'Gérer les domaines', 'Domains verwalten', 'Domainer verwalten'],
    ['manager'],
  ),
  viewMembers: permission(
    'store',
    'members.view',
    ['View staff', 'Voir le personnel', 'Personal ansehen', 'Personal kucken'],
    ['manager', 'staff', 'support', 'viewer'],
  ),
  editMembers: permission(
    'store',
    'members.edit',
    [
      'Invite and manage staff',
      'Inviter et gérer le personnel',
      'Personal einladen und verwalten',
      'Personal invitéieren a verwalten',
    ],
    ['manager'],
  ),
  viewRoles: permission(
    'store',
    'roles.view',
    ['View roles', 'Voir les rôles', 'Rollen ansehen', 'Rolle kucken'],
    ['manager', 'staff', 'viewer'],
  ),
  editRoles: permission(
    'store',
    'roles.edit',
    ['Manage roles', 'Gérer les rôles', 'Rollen verwalten', 'Rolle verwalten'],
    ['manager'],
  ),
  viewStoreKeys: permission(
    'store',
    'store_keys.view',
    ['View API keys', 'Voir les clés API', 'API-Schlüssel ansehen', 'API-Schlëssele kucken'],
    ['manager'],
  ),
  editStoreKeys: permission(
    'store',
    'store_keys.edit',
    ['Manage API keys', 'Gérer les clés API', 'API-Schlüssel verwalten', 'API-Schlëssele verwalten'],
    ['manager'],
  ),
  viewStoreAudit: permission(
    'store',
    'store_audit.view',
    ['View the audit log', "Voir le journal d'audit", 'Protokoll ansehen', 'De Protokoll kucken'],
    ['manager'],
  ),
} as const;

export const TenancyPermissions = { ...AdminPermissions, ...MerchantPermissions, ...StorePermissions } as const;
