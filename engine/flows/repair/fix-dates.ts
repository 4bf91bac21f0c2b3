import { Temporal } from 'temporal-polyfill';
import { child } from '../meaning/flow-index.ts';
import { componentAt, type Fix, type Repair, screenAt } from './fix.ts';
import { freeName } from './fix-components.ts';

/** Days that were written down once. */
export const fixDates: Readonly<Record<string, Fix>> = { 'date-passed': askForDates };

const daysAhead = { 'min-date': 1, 'max-date': 30 } as const;

/**
 * The days that can be chosen become data of the first screen: whoever sends the form gives them,
 * counted from the day on which it is sent. The examples are the 30 days from tomorrow.
 */
function askForDates(repair: Repair): boolean {
  const { flow, today } = repair;
  const component = componentAt(repair);
  const [first] = flow.screens;
  if (!component || !first || today === '') return false;
  const data = child(first.json, 'data');
  first.json['data'] = data;
  const screen = screenAt(repair) === first ? '' : `screen.${first.id}.`;
  for (const key of ['min-date', 'max-date'] as const) {
    if (!/^\d/.test(String(component.json[key]))) continue;
    const name = freeName(key.replace('-', '_'), Object.keys(data));
    const day = Temporal.PlainDate.from(today).add({ days: daysAhead[key] });
    data[name] = { type: 'string', __example__: day.toString() };
    component.json[key] = `\${${screen}data.${name}}`;
  }
  return true;
}
