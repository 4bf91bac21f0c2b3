/**
 * What WhatsApp takes, in characters or pieces, where 8x8 takes less the smaller number: a body
 * beside choices is 4096 for a list at WhatsApp, 1024 at 8x8.
 * Sources: WhatsApp Cloud API “interactive messages”, “templates”; 8x8 “Send message”.
 */
export const messageLimits = {
  textChars: 4_096,
  headerChars: 60,
  bodyChars: 1_024,
  footerChars: 60,

  listButtonChars: 20,
  listRows: 10,
  sectionTitleChars: 24,
  rowIdChars: 200,
  rowTitleChars: 24,
  rowDescriptionChars: 72,

  buttons: 3,
  buttonIdChars: 256,
  buttonTitleChars: 20,

  templateNameChars: 512,
  templateLanguageChars: 15,
  templateButtons: 10,
  templateParameterChars: 1_024,
} as const;
