import type { Json } from '../../engine/index.ts';
import { fieldLabel, lowerCase } from '../text/template-parts.ts';
import { atWallTime } from '../trial/clock-choices.ts';
import { addDays, dayOf } from '../words/day.ts';
import { locale } from '../words/words.ts';
import { madeUpWords as words } from './made-up-words.ts';

/** When an answer is made up, and in which zone the business tells the time. */
export interface Moment {
  readonly at: number;
  readonly timeZone: string;
}

/** What a single value is called, and where it stands. */
export interface Place {
  /** Its key first, then what it is kept as. */
  readonly names: readonly string[];
  /** What the object or the list is called that it is in; null: it is in none that has a name. */
  readonly owner: string | null;
  /** Which item of a list it belongs to, from 1; null: to none. */
  readonly number: number | null;
  /** A choice is told from the others by it. */
  readonly isId: boolean;
}

/** As much as WhatsApp shows of the title of a choice. */
const titleCharsMax = 24;

/** A value that could stand there, going by what it is called. Items of a list differ in theirs. */
export function plausibleValue(place: Place, moment: Moment): Json {
  const names = place.names.map(lowerCase);
  const telling = names.filter((name) => !generic.test(name));
  if (place.isId) return telling.length > 0 ? idOf(place) : titleOf(place);
  const kind = telling.flatMap(kindsOf)[0];
  if (kind) return kind(place, moment);
  const about = [...names, lowerCase(place.owner ?? '')].join(' ');
  if (telling.length < names.length && timely.test(about)) return shownTime(place, moment);
  return personal.test(about) ? personOf(place) : titleOf(place);
}

/** These say only that it is read: what of it is, is said by what is around them. */
const generic = /^(title|label|name|text|value|display|display name|display text)s?$/;
const timely = /\b(slots?|times?|dates?|days?|when|booked|appointments?|visits?|booking|starts?)\b/;
const personal =
  /\b(technicians?|customers?|persons?|people|agents?|contacts?|staff|resources?|drivers?|users?|first name|last name|full name)\b/;

type Make = (place: Place, moment: Moment) => Json;

function kindsOf(name: string): Make[] {
  return kinds.flatMap(([pattern, make]) => (pattern.test(name) ? [make] : []));
}

/** By the words in a name: the first that fits counts. */
const kinds: readonly (readonly [RegExp, Make])[] = [
  [/^(is|has|can|was)\b|^(ok|success|available|free|open|enabled|active|valid|found)$/, () => true],
  [/\be ?mail\b|\be-mail\b/, (place) => `${firstNameOf(place)}@example.com`],
  [/\b(phone|mobile|msisdn|whatsapp)\b/, (place) => `+1202555014${numberOf(place) % 10}`],
  [
    /\b(url|link|href|website|image|photo|picture)\b/,
    (place) => `https://example.com/${numberOf(place)}`,
  ],
  [/\b(id|uuid|key|token)$/, idOf],
  [/\b(price|cost|amount|total|fee|balance|rate)\b/, (place) => 29 + 20 * numberOf(place)],
  [/\bcurrency\b/, () => 'EUR'],
  [/\b(count|quantity|qty|left|remaining|size)\b/, () => 3],
  [/\b(minutes|duration)\b/, () => 60],
  [/\b(lat|latitude)\b/, () => 52.52],
  [/\b(lng|lon|longitude)\b/, () => 13.405],
  [/\b(zip|postcode|postal code)\b/, () => '10115'],
  [/\b(reference|ref|code|number|sku)\b/, (place) => `AB-${1_000 + numberOf(place)}`],
  [
    /\b(ends?|finish|finishes)\b/,
    (place, moment) => new Date(startOf(place, moment) + hourMs).toISOString(),
  ],
  [
    /\b(starts?|begins?|until|deadline|due|expires|timestamp)\b|\b(at|by)$/,
    (place, moment) => new Date(startOf(place, moment)).toISOString(),
  ],
  [/\b(date|day)\b/, dayAt],
  [/^(slot|when|appointment|moved to)$/, shownTime],
  [/\b(time|hour)$/, hourOf],
  [/\b(address|street)\b/, (place) => `${11 + numberOf(place)} Oak Street`],
  [/\b(city|town)\b/, () => 'Springfield'],
  [/\b(status|state)$/, () => 'ok'],
  [/\b(description|details?|notes?|message|reason|summary|subtitle)\b/, () => words.example],
];

/** The name of a thing: `Service 2`, made of what its list or itself is called. */
function titleOf({ names, owner, number }: Place): string {
  const telling = names.find((name) => !generic.test(lowerCase(name)));
  const label = fieldLabel(telling ?? singular(owner ?? names[0] ?? '')) || words.example;
  return number === null
    ? label.slice(0, titleCharsMax)
    : `${label.slice(0, titleCharsMax - 3)} ${number}`;
}

/** `slot-2`: no other in its list has it. */
function idOf(place: Place): string {
  const named = lowerCase(place.names[0] ?? '').replace(/ ?\b(id|uuid|key|token)$/, '');
  const thing = named || lowerCase(singular(place.owner ?? 'example'));
  return `${thing.replaceAll(' ', '-')}-${numberOf(place)}`;
}

const people = ['Maria Lopez', 'Sam Miller', 'Ana Ruiz', 'Lee Wong'];

function personOf(place: Place): string {
  return people[(numberOf(place) - 1) % people.length] ?? words.example;
}

function firstNameOf(place: Place): string {
  return personOf(place).replace(/ .*/, '').toLowerCase();
}

function numberOf({ number }: Place): number {
  return number ?? 1;
}

const hourMs = 3_600_000;

/** The first is tomorrow at ten, the second the day after at eleven. */
function startOf(place: Place, moment: Moment): number {
  return atWallTime(dayAt(place, moment), hourOf(place), moment.timeZone);
}

function dayAt(place: Place, { at, timeZone }: Moment): string {
  return addDays(dayOf(at, timeZone), numberOf(place));
}

function hourOf(place: Place): string {
  return `${10 + ((numberOf(place) - 1) % 8)}:00`;
}

function shownTime(place: Place, moment: Moment): string {
  const { timeZone } = moment;
  const format = new Intl.DateTimeFormat(locale, { ...shownParts, timeZone });
  return format.format(startOf(place, moment)).slice(0, titleCharsMax);
}

const shownParts = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
} as const;

/** `services` is a list of services: `service` */
function singular(name: string): string {
  return name.replace(/ies$/, 'y').replace(/(?<![su])s$/, '');
}
