import { textAt } from '../api/read-json.ts';
import type { Answer, BubbleContent, Shown } from './bubble-content.ts';
import { contactsContent, mediaContent, placeIn, textContent } from './shared-content.ts';

/** What the customer sent. */
export function receivedContent({ type, content }: Shown): BubbleContent | null {
  const place = placeIn(content);
  return (
    choiceIn(content) ??
    formIn(content) ??
    place ??
    contactsContent(content) ??
    mediaContent(type, content) ??
    (type === 'text' ? textContent(content) : null)
  );
}

function choiceIn(content: unknown): BubbleContent | null {
  for (const kind of ['list_reply', 'button_reply']) {
    const title = textAt(content, 'interactive', kind, 'title');
    const description = textAt(content, 'interactive', kind, 'description') ?? '';
    if (title !== null) return { kind: 'choice', title, description };
  }
  return null;
}

/** A form that was filled in; what belongs to the form itself is not shown. */
function formIn(content: unknown): BubbleContent | null {
  const json = textAt(content, 'interactive', 'nfmReply', 'responseJson');
  return json === null ? null : { kind: 'form', answers: answersIn(json) };
}

const valueCharsMax = 120;

function answersIn(json: string): Answer[] {
  try {
    const parsed: unknown = JSON.parse(json);
    if (typeof parsed !== 'object' || parsed === null) return [];
    return Object.entries(parsed)
      .filter(([name]) => name !== 'flow_token')
      .map(([name, value]) => ({ name: name.replaceAll('_', ' '), value: shownValue(value) }));
  } catch {
    return [];
  }
}

function shownValue(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > valueCharsMax ? `${text.slice(0, valueCharsMax)}…` : text;
}
