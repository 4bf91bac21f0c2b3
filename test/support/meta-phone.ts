/** Meta's side of a form's endpoint: encrypts and signs requests, opens answers. */
import {
  constants,
  createCipheriv,
  createDecipheriv,
  createHmac,
  publicEncrypt,
  randomBytes,
} from 'node:crypto';

/** A request as it lies on the wire, and how its answer is opened. */
export interface MetaRequest {
  readonly body: string;
  open(answer: string): unknown;
}

export function metaRequest(publicKey: string, asked: unknown): MetaRequest {
  const [key, iv] = [randomBytes(16), randomBytes(16)];
  const text = typeof asked === 'string' ? asked : JSON.stringify(asked);
  const cipher = createCipheriv('aes-128-gcm', key, iv);
  const data = Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  const lock = publicEncrypt({ key: publicKey, padding, oaepHash: 'sha256' }, key);
  const body = JSON.stringify({
    encrypted_flow_data: data.toString('base64'),
    encrypted_aes_key: lock.toString('base64'),
    initial_vector: iv.toString('base64'),
  });
  return { body, open: (answer) => open(answer, key, iv) };
}

/** What Meta's app puts into `X-Hub-Signature-256`. */
export function metaSignature(appSecret: string, body: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
}

function open(answer: string, key: Buffer, iv: Buffer): unknown {
  const bytes = Buffer.from(answer, 'base64');
  const flipped = Buffer.from(iv.map((byte) => byte ^ 0xff));
  const decipher = createDecipheriv('aes-128-gcm', key, flipped);
  decipher.setAuthTag(bytes.subarray(-16));
  return JSON.parse(
    decipher.update(bytes.subarray(0, -16), undefined, 'utf8') + decipher.final('utf8'),
  );
}
