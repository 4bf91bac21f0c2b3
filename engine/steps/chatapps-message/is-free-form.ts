import { isJsonObject, type Json } from '../../json.ts';
import type { MessageConfig } from './config.ts';

/** Whether WhatsApp takes this only within 24 hours: a template, however it is written, always. */
export function isFreeForm(said: MessageConfig['message']): boolean {
  if (said.kind !== 'chatapps') return said.kind !== 'template';
  const { type, content } = said.message;
  const isTemplate = typeof type === 'string' && type.trim().toLowerCase() === 'template';
  return !isTemplate && !(isJsonObject(content) && isDirectSend(content['whatsApp']));
}

function isDirectSend(whatsApp: Json | undefined): boolean {
  return isJsonObject(whatsApp) && isJsonObject(whatsApp['directSend']);
}
