import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const CANDIDATES = ['postgres', 'nobody'];

/**
 * The account PostgreSQL runs as, when that is not the present one: PostgreSQL refuses root. An existing data folder keeps
 * the account it was made with. `undefined` means the present user.
 */
export function accountFor(dataDir) {
  if (process.getuid() !== 0) return undefined;
  const owner = existsSync(dataDir) ? statSync(dataDir) : undefined;
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : unprivilegedAccount();
}

function unprivilegedAccount() {
  const entries = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const [, , uid, gid] = CANDIDATES.map((name) => entries.find((entry) => entry[0] === name)).find(Boolean) ?? [];
  if (uid) return { uid: Number(uid), gid: Number(gid) };
  throw new Error(
    `PostgreSQL does not run as root, and there is no user ${CANDIDATES.join(' or ')} to run it as. ` +
      'Start Orion as an ordinary user, or set DATABASE_URL.',
  );
}

/** Whether the account may pass through the folder and all folders above it. */
export function canReach(folder, account) {
  if (!account) return true;
  const { uid, gid, mode } = statSync(folder);
  const permissions = uid === account.uid ? mode >> 6 : gid === account.gid ? mode >> 3 : mode;
  const above = dirname(folder);
  return (permissions & 1) === 1 && (above === folder || canReach(above, account));
}
