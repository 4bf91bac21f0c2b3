import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { Database } from '../../../db/open.ts';
import { deleteSetting } from '../../../db/settings.ts';
import type { SecretBox } from '../../security/secret-box.ts';
import { openSecretSetting, sealSecretSetting } from '../../security/stored-secret.ts';

/** What WhatsApp and this server know of each other where forms ask for data. */
export interface EndpointKey {
  /** Null: nobody has asked for the public one yet, so nothing can be meant for it. */
  privateKey(): KeyObject | null;
  /** As PEM, to be uploaded at WhatsApp; the pair is made when it is first asked for. */
  publicKey(): Promise<string>;
  /** What Meta's app signs requests with; null: they are not checked for it. */
  appSecret(): string | null;
  setAppSecret(secret: string | null): void;
}

/** As Meta asks for it. */
const modulusBits = 2_048;
const generate = promisify(generateKeyPair);

export function createEndpointKey(db: Database, box: SecretBox): EndpointKey {
  let known: KeyObject | null = null;
  let making: Promise<KeyObject> | null = null;

  function privateKey(): KeyObject | null {
    if (known) return known;
    const kept = openSecretSetting(db, box, 'flowPrivateKey');
    known = kept === null ? null : createPrivateKey(kept);
    return known;
  }

  async function make(): Promise<KeyObject> {
    const made = await generate('rsa', { modulusLength: modulusBits });
    const pem = made.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    sealSecretSetting(db, box, 'flowPrivateKey', pem);
    return made.privateKey;
  }

  function makeOnce(): Promise<KeyObject> {
    making ??= make().finally(() => {
      making = null;
    });
    return making;
  }

  return {
    privateKey,
    async publicKey() {
      const key = privateKey() ?? (await makeOnce());
      return createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
    },
    appSecret: () => openSecretSetting(db, box, 'metaAppSecret'),
    setAppSecret(secret) {
      if (secret === null) deleteSetting(db, 'metaAppSecret');
      else sealSecretSetting(db, box, 'metaAppSecret', secret);
    },
  };
}
