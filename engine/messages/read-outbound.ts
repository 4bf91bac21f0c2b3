import { explainIssue } from '../explain-issue.ts';
import { isJsonObject, type Json, type JsonObject, writtenJson } from '../json.ts';
import { type OutboundMessage, outboundMessage, outboundTypes } from './outbound.ts';
import { channelNames } from './send-options.ts';
import { buttonKinds } from './template-message.ts';
import type { Violation } from './violation.ts';

export type ReadOutbound =
  | { readonly ok: true; readonly message: OutboundMessage }
  | { readonly ok: false; readonly problems: readonly Violation[] };

/**
 * A message as somebody wrote it in 8x8's JSON: `{ type, content }`, with `context`, `channels` and
 * the other fields of a request where wanted. 8x8 takes more than one spelling (its own samples have
 * `Image`, `"index": "0"`, `"subType": 1`, coordinates as text, an interactive message without its
 * type); they become the one that `outboundMessage` describes.
 */
export function readOutbound(written: JsonObject): ReadOutbound {
  const read = outboundMessage.safeParse(normal(written), {
    error: explainIssue,
    reportInput: true,
  });
  if (read.success) return { ok: true, message: read.data };
  const problems = read.error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }));
  return { ok: false, problems };
}

function normal(written: JsonObject): JsonObject {
  const type = oneOf(messageTypes, written['type'] ?? null);
  const content = isJsonObject(written['content']) ? normalContent(written['content']) : {};
  const { channels } = written;
  const { template } = content;
  const display = isJsonObject(template) && { display: unknownLook(template) };
  return {
    ...written,
    type,
    content,
    ...(channels !== undefined && { channels: objectsIn(channels).map(normalChannel) }),
    ...(type === 'template' && display),
  };
}

const messageTypes = new Map<string, string>([
  ...outboundTypes.map((type) => [type.toLowerCase(), type] as const),
  ['document', 'file'],
]);

function normalChannel(attempt: JsonObject): JsonObject {
  const { channel = null, successStatus } = attempt;
  return {
    ...attempt,
    channel: oneOf(channels, channel),
    ...(typeof successStatus === 'string' && { successStatus: capital(successStatus) }),
  };
}

const channels = new Map<string, string>(Object.entries(channelNames));

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}

function normalContent(content: JsonObject): JsonObject {
  const { location, interactive, template, video, audio, sms, richCard, carousel } = content;
  return {
    ...content,
    ...(isJsonObject(location) && { location: numbersIn(location) }),
    ...(isJsonObject(interactive) && { interactive: normalInteractive(interactive) }),
    ...(isJsonObject(template) && { template: normalTemplate(template) }),
    ...(isJsonObject(video) && { video: numbersIn(video) }),
    ...(isJsonObject(audio) && { audio: numbersIn(audio) }),
    ...(isJsonObject(sms) && { sms: normalSms(sms) }),
    ...(isJsonObject(richCard) && { richCard: normalRcsCard(richCard) }),
    ...(isJsonObject(carousel) && { carousel: normalCarousel(carousel) }),
  };
}

function normalSms(sms: JsonObject): JsonObject {
  const { encoding } = sms;
  return { ...sms, ...(typeof encoding === 'string' && { encoding: encoding.toUpperCase() }) };
}

/** 8x8's guide has the sizes of a card in capitals, its contract in small letters. */
function normalRcsCard(card: JsonObject): JsonObject {
  const { media, ...rest } = smallIn(card, ['cardOrientation', 'thumbnailImageAlignment']);
  return { ...rest, ...(isJsonObject(media) && { media: smallIn(media, ['height']) }) };
}

function normalCarousel(carousel: JsonObject): JsonObject {
  const cards = objectsIn(carousel['cards']).map(normalRcsCard);
  return { ...smallIn(carousel, ['cardWidth']), cards };
}

function smallIn(object: JsonObject, names: readonly string[]): JsonObject {
  return mapFields(object, (value, name) => (names.includes(name) ? small(value) : value));
}

/** Without a type, what can be done says which it is. */
function normalInteractive(given: JsonObject): JsonObject {
  const { type = typeOfAction(given['action']), header } = given;
  return {
    ...given,
    type: small(type),
    ...(isJsonObject(header) && { header: normalHeader(header) }),
  };
}

function typeOfAction(action: Json | undefined): Json {
  if (!isJsonObject(action)) return null;
  if ('buttons' in action) return 'button';
  if ('catalog_id' in action) return 'sections' in action ? 'product_list' : 'product';
  if ('sections' in action) return 'list';
  return null;
}

/** 8x8's contract has the words of a heading as an object, all of its samples as text. */
function normalHeader(header: JsonObject): JsonObject {
  const { text } = header;
  return isJsonObject(text) && typeof text['text'] === 'string'
    ? { ...header, text: text['text'] }
    : header;
}

function normalTemplate(template: JsonObject): JsonObject {
  return { ...template, components: objectsIn(template['components']).map(normalComponent) };
}

function normalComponent(component: JsonObject): JsonObject {
  const { type = 'body', subType, index, parameters, cards } = component;
  return {
    ...component,
    type: small(type),
    ...(subType !== undefined && { subType: normalButton(subType) }),
    ...(index !== undefined && { index: toNumber(index) }),
    ...(parameters !== undefined && { parameters: objectsIn(parameters).map(normalParameter) }),
    ...(cards !== undefined && { cards: objectsIn(cards).map(normalCard) }),
  };
}

/** By name, however it is spelled; or by its number among the kinds. */
function normalButton(subType: Json): Json {
  const name = typeof subType === 'number' ? (buttonKinds[subType] ?? subType) : subType;
  return oneOf(buttonNames, name);
}

const buttonNames = new Map<string, string>(
  buttonKinds.flatMap((kind) => [
    [kind.toLowerCase(), kind],
    [kind.replace(/(?<=[a-z])(?=[A-Z])/, '_').toLowerCase(), kind],
  ]),
);

function normalCard(card: JsonObject, place: number): JsonObject {
  const { cardIndex = place, components } = card;
  return {
    ...card,
    cardIndex: toNumber(cardIndex),
    components: objectsIn(components).map(normalComponent),
  };
}

function normalParameter(parameter: JsonObject): JsonObject {
  const { type = null, location, ttlMinutes } = parameter;
  return {
    ...parameter,
    type: oneOf(parameterTypes, type),
    ...(isJsonObject(location) && { location: numbersIn(location) }),
    ...(ttlMinutes !== undefined && { ttlMinutes: toNumber(ttlMinutes) }),
  };
}

const parameterTypes = new Map([
  ['couponcode', 'couponCode'],
  ['coupon_code', 'couponCode'],
  ['ttlminutes', 'ttlMinutes'],
]);

/** The one that is meant; in small letters where it is none of them. */
function oneOf(known: ReadonlyMap<string, string>, given: Json): Json {
  const name = small(given);
  return typeof name === 'string' ? (known.get(name) ?? name) : name;
}

function small(given: Json): Json {
  return typeof given === 'string' ? given.trim().toLowerCase() : given;
}

/** Numbers written as text become numbers; names and addresses stay text. */
function numbersIn(object: JsonObject): JsonObject {
  const words = ['name', 'address', 'thumbnail'];
  return mapFields(object, (value, name) => (words.includes(name) ? value : toNumber(value)));
}

function mapFields(object: JsonObject, change: (value: Json, name: string) => Json): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name, change(value, name)]),
  );
}

function toNumber(value: Json): Json {
  return typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : value;
}

function objectsIn(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** Nobody wrote down what WhatsApp approved: the name stands for it, with its values. */
function unknownLook({ name, components }: JsonObject): JsonObject {
  const values = objectsIn(components)
    .filter(({ type }) => type === 'body')
    .flatMap(({ parameters }) => objectsIn(parameters))
    .flatMap(({ text }) => (typeof text === 'string' ? [text] : []));
  return { body: [`(${writtenJson(name)})`, ...values].join(' '), buttons: [] };
}
