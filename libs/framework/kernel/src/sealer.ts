import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A key of `bytes` bytes for one purpose, drawn from the installation's secret by HKDF-SHA-256. */
export function deriveKey(secret: string, purpose: string, bytes = 32): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'orion', purpose, bytes));
}

/**
 * Seals secrets at rest with AES-256-GCM. A sealed text is `v1.<key id>.<base64url of iv, tag and ciphertext>`; the key id
 * lets old texts be opened after the key was rotated.
 */
export class Sealer {
  private readonly keys: ReadonlyMap<string, Buffer>;

  /** `secrets`: the current one first, then those that only open. */
  constructor(private readonly secrets: readonly [string, ...string[]]) {
    this.keys = new Map(secrets.map((secret) => [keyIdOf(secret), deriveKey(secret, 'sealing')]));
  }

  /** `binding` names where the text belongs (`catalog.config:<platform>`); it opens nowhere else. */
  seal(text: string, binding: string): string {
    const keyId = keyIdOf(this.secrets[0]);
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.key(keyId), iv).setAAD(Buffer.from(binding));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `v1.${keyId}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
  }

  /** Throws when the text was changed, was bound elsewhere, or its key is no longer configured. */
  open(sealed: string, binding: string): string {
    const [version, keyId = '', payload = ''] = sealed.split('.');
    if (version !== 'v1') throw new Error('Not a sealed text: it must start with "v1.".');
    const bytes = Buffer.from(payload, 'base64url');
    const decipher = createDecipheriv(ALGORITHM, this.key(keyId), bytes.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(binding))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  }

  private key(keyId: string): Buffer {
    const key = this.keys.get(keyId);
    if (!key) throw new Error(`No key '${keyId}' to open a sealed text. Add the old secret to ORION_SECRET_PREVIOUS.`);
    return key;
  }
}

function keyIdOf(secret: string): string {
  return deriveKey(secret, 'sealing key id', 4).toString('hex');
}
