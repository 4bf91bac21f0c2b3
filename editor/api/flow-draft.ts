import { answerTo, api } from './client.ts';

/** The draft of a form as it stands now, with the revision to save over it. */
export async function fetchFlowDraft(id: string) {
  const { document, revision } = await answerTo(api.flows[':id'].$get({ param: { id } }));
  return { document, revision };
}
