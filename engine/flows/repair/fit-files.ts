import { writtenNumber } from '../../json.ts';
import { readBinding } from '../language/binding.ts';
import { child, type FlowIndex, type PlacedComponent } from '../meaning/flow-index.ts';
import { actionsOf } from './flow-actions.ts';

const kilobytesMax = 102_400;
const filesMax = 10;
const fileKilobytesMax = 25_600;

/**
 * Lowers how many files, and how large ones, the pickers take whose files end a Flow, until all of
 * them together may be sent. Whether that was needed and could be done.
 */
export function fitFiles(flow: FlowIndex): boolean {
  const pickers = sentPickers(flow);
  const isOver =
    pickers.reduce((sum, { files }) => sum + files, 0) > filesMax || kilobytes(pickers);
  if (!isOver || pickers.length > filesMax) return false;
  const each = Math.max(1, Math.floor(4 / pickers.length));
  const size = Math.floor(kilobytesMax / (each * pickers.length));
  for (const { component, most, least, kilobytes } of pickers) {
    const { json } = component;
    json[most] = each;
    if (writtenNumber(json[least] ?? 0) > each) json[least] = each;
    if (kilobytes > size) json['max-file-size-kb'] = size;
  }
  return true;
}

interface Picker {
  readonly component: PlacedComponent;
  readonly most: string;
  readonly least: string;
  readonly files: number;
  readonly kilobytes: number;
}

function kilobytes(pickers: readonly Picker[]): boolean {
  return pickers.reduce((sum, each) => sum + each.files * each.kilobytes, 0) > kilobytesMax;
}

function sentPickers(flow: FlowIndex): Picker[] {
  const found = new Set(
    flow.screens.flatMap(actionsOf).flatMap(({ action, screen }) => {
      if (action['name'] !== 'complete') return [];
      return Object.values(child(action, 'payload')).flatMap((value) => {
        const binding = typeof value === 'string' ? readBinding(value) : null;
        if (binding?.of !== 'form') return [];
        const of = binding.screen === undefined ? screen : flow.screenById.get(binding.screen);
        return of?.byName.get(binding.keys.join('.')) ?? [];
      });
    }),
  );
  return [...found].filter(({ row }) => row.answer === 'files').map(toPicker);
}

function toPicker(component: PlacedComponent): Picker {
  const what = component.type === 'PhotoPicker' ? 'photos' : 'documents';
  const most = `max-uploaded-${what}`;
  return {
    component,
    most,
    least: `min-uploaded-${what}`,
    files: writtenNumber(component.json[most] ?? 30),
    kilobytes: writtenNumber(component.json['max-file-size-kb'] ?? fileKilobytesMax),
  };
}
