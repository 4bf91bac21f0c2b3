/**
 * What WhatsApp takes, in characters or pieces, where 8x8 takes less the smaller number: a body
 * beside choices is 4096 for a list at WhatsApp, 1024 at 8x8.
 * Sources: WhatsApp Cloud API “interactive messages”, “templates”, “contacts”; 8x8 “Send message”
 * and “Supported messaging apps content types”.
 */
export const messageLimits = {
  textChars: 4_096,
  captionChars: 1_024,
  headerChars: 60,
  bodyChars: 1_024,
  footerChars: 60,
  contacts: 257,

  listButtonChars: 20,
  listRows: 10,
  listSections: 10,
  sectionTitleChars: 24,
  rowIdChars: 200,
  rowTitleChars: 24,
  rowDescriptionChars: 72,

  buttons: 3,
  buttonIdChars: 256,
  buttonTitleChars: 20,
  callMinutes: 43_200,
  callPayloadChars: 512,
  products: 30,

  templateNameChars: 512,
  templateLanguageChars: 15,
  templateButtons: 10,
  templateUrlButtons: 2,
  templateParameterChars: 1_024,
  templateCodeChars: 15,
  templateCards: 10,
  cardBodyChars: 160,
  cardButtons: 2,

  /** RCS and Viber. */
  suggestions: 10,
  cardSuggestions: 4,
  cardTitleChars: 200,
  cardDescriptionChars: 2_000,
  viberButtonChars: 30,

  clientMessageIdChars: 50,
  fallbackTextChars: 35_000,
  fallbackSeconds: { min: 10, max: 86_400 },
  smsSourceChars: 16,
} as const;
