import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isJsonObject, type JsonObject, validateFlow } from '../../engine/index.ts';
import { sharedFile } from './shared-data.ts';

export interface RealFlow {
  readonly name: string;
  readonly json: JsonObject;
}

const marks = ['whatsapp/flows/INDEX.md', 'whatsapp/seed/original.json', '8x8/flows/INDEX.md'];

/** Real Flows that lie beside the checkout on some machines; those of older versions as 7.2. */
export function realFlows(): RealFlow[] {
  const folders = marks
    .map((mark) => sharedFile(mark))
    .flatMap((file) => (file ? [dirname(file)] : []));
  return folders.flatMap(documentsIn);
}

function documentsIn(folder: string): RealFlow[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.flatMap((name) => {
    const json: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    if (!isJsonObject(json) || !Array.isArray(json['screens'])) return [];
    const isExpired = validateFlow(json).errors.some(
      ({ code }) => code === 'INVALID_FLOW_JSON_VERSION',
    );
    return [{ name, json: isExpired ? { ...json, version: '7.2' } : json }];
  });
}
