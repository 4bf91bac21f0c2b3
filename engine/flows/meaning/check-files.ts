import type { JsonObject } from '../../json.ts';
import { readBinding } from '../language/binding.ts';
import type { PlacedComponent } from './flow-index.ts';
import type { ComponentCheck } from './meaning-check.ts';

const filesMax = 10;
const kilobytesMax = 102_400;

/** Files that end a Flow are few and together not too large. */
export function checkFiles(payload: JsonObject, path: string, component: ComponentCheck): void {
  const pickers = new Set(Object.values(payload).flatMap((value) => filesIn(value, component)));
  let [files, kilobytes] = [0, 0];
  for (const { json, type } of pickers) {
    const key = type === 'PhotoPicker' ? 'max-uploaded-photos' : 'max-uploaded-documents';
    const count = numberOr(json[key], 30);
    files += count;
    kilobytes += count * numberOr(json['max-file-size-kb'], 25_600);
  }
  const { report } = component.flow;
  if (files > filesMax) {
    const message = `Up to ${files} files would be sent; at most ${filesMax} can be.`;
    report('INVALID_ON_CLICK_ACTION_PAYLOAD', path, message);
  }
  if (kilobytes > kilobytesMax) {
    const message = `Up to ${kilobytes} KB of files would be sent; at most ${kilobytesMax} KB can be.`;
    report('INVALID_ON_CLICK_ACTION_PAYLOAD', path, message);
  }
}

/** The picker whose files this value stands for. */
export function filesIn(value: unknown, { screen, flow }: ComponentCheck): PlacedComponent[] {
  const binding = typeof value === 'string' ? readBinding(value) : null;
  if (binding?.of !== 'form') return [];
  const of = binding.screen === undefined ? screen : flow.screenById.get(binding.screen);
  const component = of?.byName.get(binding.keys.join('.'));
  return component?.row.answer === 'files' ? [component] : [];
}

function numberOr(value: unknown, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}
