/** What an answer is about: a thing (“Service”), or a question as it stands (“Is it right?”). */
export interface Subject {
  readonly kind: 'thing' | 'question';
  readonly text: string;
}

/**
 * What a wait is about, by what its author called it: “Wait for a time” → Time, “Which service” → Service,
 * “Wait: is it right?” → “Is it right?”. Null for a name that says no more than “Wait for a reply”.
 */
export function subjectOf(name: string): Subject | null {
  const asked = name
    .trim()
    .replace(verbAtEnd, '')
    .replace(waitLead, '')
    .replace(askLead, '')
    .trim();
  const bare = (whichOne.exec(asked)?.[1] ?? asked).replace(article, '');
  if (bare === '' || sayingNothing.test(bare)) return null;
  if (isQuestion(bare)) return { kind: 'question', text: capital(asked) };
  return { kind: 'thing', text: capital(bare) };
}

/** The same of a message, whose name says what it asks only when it says that it asks. */
export function askedBy(name: string): Subject | null {
  const isAsking = askLead.test(name.trim()) || whichOne.test(name.trim()) || /\?$/u.test(name);
  return isAsking ? subjectOf(name) : null;
}

// Authors name their steps in the language of their page, or in another: both are read.
const waitLead =
  /^(?:wait(?:ing)?(?: for)?|listen(?:ing)?(?: for)?|collect|receive|warte(?:n|t)?(?: auf)?|auf)(?:\s*:\s*|\s+|$)/iu;
const askLead =
  /^(?:ask(?: (?:for|about|them))*|offer|request|question|fragen?(?: nach)?|nach)(?:\s*[:,]\s*|\s+|$)/iu;
const verbAtEnd = /(?<=\S)\s+(?:fragen|erfragen|abfragen|warten|abwarten|anbieten|stellen)$/iu;
const article =
  /^(?:the|an?|their|his|her|your|our|de[rmns]|die|das|eine?[nrms]?|ihre?[nrms]?|seine?[nrm]?)\s+/iu;
const whichOne = /^(?:which|welche[rsnm]?)\s+(\S+(?:\s+\S+)?)$/iu;
const sayingNothing =
  /^(?:repl(?:y|ies)|answers?|responses?|choices?|choose|pick|select(?:ion)?|options?|messages?|forms?|input|questions?|texts?|something|anything|customers?|them|it|this|that|antwort(?:en)?|auswahl|wahl|wählen|nachricht(?:en)?|formular|eingabe|frage|kunden?)$/iu;
const questionWord =
  /^(?:what|where|when|how|who|why|which|whether|if|is|are|do|does|did|can|could|shall|should|will|would|has|have|may|was|wo|wann|wie|wer|wen|wem|warum|welche[rsnm]?|ob|ist|sind|kann|soll|hat|haben)(?=[\s?,]|$)/iu;
const wordsOfThingMax = 4;

function isQuestion(text: string): boolean {
  return (
    /[?,]/u.test(text) ||
    / (?:or|oder) /iu.test(text) ||
    questionWord.test(text) ||
    text.split(/\s+/).length > wordsOfThingMax
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
