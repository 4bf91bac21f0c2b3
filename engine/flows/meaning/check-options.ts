import type { JsonObject } from '../../json.ts';
import { itemPath, plainPath } from '../flow-path.ts';
import { objects } from './flow-index.ts';
import type { ComponentCheck } from './meaning-check.ts';

/** The options of a choice: pictures or colours, and one place for what happens on a tap. */
export function checkOptions(choice: ComponentCheck): void {
  const options = objects(choice.json, 'data-source').map((option, index) => ({
    option,
    path: itemPath(`${choice.path}.data-source`, index),
  }));
  const withImage = options.filter(({ option }) => Object.hasOwn(option, 'image'));
  const withColor = options.filter(({ option }) => Object.hasOwn(option, 'color'));
  if (withImage.length > 0 && withColor.length > 0) {
    report(withImage, 'image', choice);
    report(withColor, 'color', choice);
  }
  for (const { option, path } of options) checkActions(option, path, choice);
}

type Options = readonly { readonly path: string }[];

function report(options: Options, key: string, { flow }: ComponentCheck): void {
  for (const { path } of options) {
    const message = 'Some options have an image and some a colour.';
    flow.report('DATA_SOURCE_ITEMS_HAVE_BOTH_IMAGE_AND_COLOR', plainPath(path, key), message);
  }
}

function checkActions(option: JsonObject, path: string, { json, flow }: ComponentCheck): void {
  for (const key of ['on-select-action', 'on-unselect-action']) {
    if (!Object.hasOwn(option, key) || !Object.hasOwn(json, key)) continue;
    const message = 'Both the option and its component say what happens on this tap.';
    flow.report('INVALID_UPDATE_DATA_ACTION_PAYLOAD', plainPath(path, key), message);
  }
}
