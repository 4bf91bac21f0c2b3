import { textAt } from '../api/read-json.ts';
import type { BubbleContent, Shown } from './bubble-content.ts';
import { formAnswers } from './form-answers.ts';
import { contactsContent, mediaContent, placeIn, textContent } from './shared-content.ts';
import { submittedJson } from './submitted-tokens.ts';

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

/** A form that was filled in. */
function formIn(content: unknown): BubbleContent | null {
  if (textAt(content, 'interactive', 'nfmReply', 'responseJson') === null) return null;
  return { kind: 'form', answers: formAnswers(submittedJson(content)) };
}
