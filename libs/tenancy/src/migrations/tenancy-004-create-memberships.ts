import { protectTable } from '@framework/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Tenancy004CreateMemberships1769600803000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [ROLES, MEMBERSHIPS, INVITATIONS, ...INDEXES]) await runner.query(statement);
    await protectTable(runner, 'tenancy_roles', 'store', { systemMay: true });
    await protectTable(runner, 'tenancy_invitations', 'store', { systemMay: true });
    // Owners belong to no store, yet a store's list of people shows them.
    await protectTable(runner, 'tenancy_memberships', 'platform', { systemMay: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tenancy_invitations, tenancy_memberships, tenancy_roles');
  }
}

const ROLES = `
  CREATE TABLE tenancy_roles (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    platform_id uuid NOT NULL,
    store_id    uuid NOT NULL,
    name        text NOT NULL,
    description text,
    permissions text[] NOT NULL,
    created_at  timestamptz(3) NOT NULL,
    updated_at  timestamptz(3) NOT NULL,
    version     integer NOT NULL DEFAULT 1,
    UNIQUE (platform_id, store_id, id),
    FOREIGN KEY (platform_id, store_id) REFERENCES tenancy_stores (platform_id, store_id)
  )`;

const HAS_ONE_ROLE = `num_nonnulls(preset, role_id) = 1 AND preset IN ('manager', 'staff', 'support', 'viewer', 'marketing')`;

const MEMBERSHIPS = `
  CREATE TABLE tenancy_memberships (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id     uuid NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('super_admin', 'platform_admin', 'merchant_owner', 'store_member')),
    platform_id uuid REFERENCES tenancy_platforms (platform_id),
    merchant_id uuid,
    store_id    uuid,
    preset      text,
    role_id     uuid,
    created_at  timestamptz(3) NOT NULL,
    updated_at  timestamptz(3) NOT NULL,
    UNIQUE NULLS NOT DISTINCT (user_id, kind, platform_id, merchant_id, store_id),
    CHECK ((kind = 'super_admin') = (platform_id IS NULL)),
    CHECK ((kind = 'merchant_owner') = (merchant_id IS NOT NULL)),
    CHECK ((kind = 'store_member') = (store_id IS NOT NULL)),
    CHECK (CASE WHEN kind = 'store_member' THEN ${HAS_ONE_ROLE} IS NOT FALSE ELSE num_nonnulls(preset, role_id) = 0 END),
    FOREIGN KEY (platform_id, merchant_id) REFERENCES tenancy_merchants (platform_id, id),
    FOREIGN KEY (platform_id, store_id) REFERENCES tenancy_stores (platform_id, store_id),
    FOREIGN KEY (platform_id, store_id, role_id) REFERENCES tenancy_roles (platform_id, store_id, id)
  )`;

const INVITATIONS = `
  CREATE TABLE tenancy_invitations (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    kind        text NOT NULL CHECK (kind IN ('platform_admin', 'merchant_owner', 'store_member')),
    platform_id uuid NOT NULL REFERENCES tenancy_platforms (platform_id),
    merchant_id uuid,
    store_id    uuid,
    preset      text,
    role_id     uuid,
    email       text NOT NULL CHECK (email = lower(email)),
    token_hash  text COLLATE "C" NOT NULL UNIQUE,
    invited_by  uuid,
    created_at  timestamptz(3) NOT NULL,
    expires_at  timestamptz(3) NOT NULL,
    accepted_at timestamptz(3),
    accepted_by uuid,
    revoked_at  timestamptz(3),
    CHECK ((kind = 'merchant_owner') = (merchant_id IS NOT NULL)),
    CHECK ((kind = 'store_member') = (store_id IS NOT NULL)),
    CHECK (CASE WHEN kind = 'store_member' THEN ${HAS_ONE_ROLE} IS NOT FALSE ELSE num_nonnulls(preset, role_id) = 0 END),
    CHECK ((accepted_at IS NULL) = (accepted_by IS NULL)),
    CHECK (accepted_at IS NULL OR revoked_at IS NULL),
    FOREIGN KEY (platform_id, merchant_id) REFERENCES tenancy_merchants (platform_id, id),
    FOREIGN KEY (platform_id, store_id) REFERENCES tenancy_stores (platform_id, store_id),
    FOREIGN KEY (platform_id, store_id, role_id) REFERENCES tenancy_roles (platform_id, store_id, id) ON DELETE CASCADE
  )`;

const INDEXES = [
  'CREATE UNIQUE INDEX tenancy_roles_name ON tenancy_roles (store_id, lower(name))',
  'CREATE INDEX tenancy_memberships_store ON tenancy_memberships (store_id, created_at DESC, id DESC) WHERE store_id IS NOT NULL',
  'CREATE INDEX tenancy_memberships_merchant ON tenancy_memberships (merchant_id) WHERE merchant_id IS NOT NULL',
  'CREATE INDEX tenancy_memberships_platform ON tenancy_memberships (platform_id, user_id)',
  'CREATE INDEX tenancy_memberships_role ON tenancy_memberships (role_id) WHERE role_id IS NOT NULL',
  `CREATE INDEX tenancy_memberships_super ON tenancy_memberships (user_id) WHERE kind = 'super_admin'`,
  // One open invitation to one place for one address; a new one replaces it.
  `CREATE UNIQUE INDEX tenancy_invitations_open
     ON tenancy_invitations (email, kind, platform_id, merchant_id, store_id) NULLS NOT DISTINCT
     WHERE accepted_at IS NULL AND revoked_at IS NULL`,
  'CREATE INDEX tenancy_invitations_newest ON tenancy_invitations (platform_id, created_at DESC, id DESC)',
  'CREATE INDEX tenancy_invitations_store ON tenancy_invitations (store_id, created_at DESC, id DESC) WHERE store_id IS NOT NULL',
];
