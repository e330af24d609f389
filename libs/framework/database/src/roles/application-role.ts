import { deriveKey, type Environment } from '@framework/kernel';

/** A role of PostgreSQL that may log in. */
export interface LoginRole {
  readonly name: string;
  readonly password: string;
}

/**
 * The application's role when the operator names none. Roles belong to a whole cluster: the name ends in a fingerprint of the
 * installation's secret, so installations that share a cluster neither share a role nor overwrite each other's password.
 */
export function derivedRole({ ORION_SECRET }: Environment): LoginRole {
  return {
    name: `orion_app_${deriveKey(ORION_SECRET, 'application role name', 4).toString('hex')}`,
    password: deriveKey(ORION_SECRET, 'application role').toString('hex'),
  };
}

/** Address under which the application connects: APP_DATABASE_URL, else DATABASE_URL with the derived role. */
export function applicationUrl(environment: Environment): string {
  return environment.APP_DATABASE_URL ?? withRole(environment.DATABASE_URL, derivedRole(environment));
}

/** Name of the role in {@link applicationUrl}, to which migrations grant access. */
export function applicationRole(environment: Environment): string {
  const url = new URL(applicationUrl(environment));
  const name = url.searchParams.get('user') ?? decodeURIComponent(url.username);
  if (name === '')
    throw new Error('APP_DATABASE_URL names no role. Write it as postgres://<role>:<password>@<host>/<database>.');
  return name;
}

function withRole(address: string, { name, password }: LoginRole): string {
  const url = new URL(address);
  if (url.host === '') {
    url.searchParams.set('user', name);
    url.searchParams.set('password', password);
  } else {
    url.username = name;
    url.password = password;
  }
  return url.href;
}
