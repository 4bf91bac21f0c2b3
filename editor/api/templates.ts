import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answerTo, api } from './client.ts';

const templatesKey = ['templates'];
/** WhatsApp looks at templates for hours; the server asks 8x8 again after minutes. */
const staleMs = 60_000;

export type TemplateList = Awaited<ReturnType<typeof fetchTemplates>>;
export type ListedTemplate = NonNullable<TemplateList['templates']>[number];

/** The templates of the connected WhatsApp account; null in it: they are not known, and why. */
export function useTemplates() {
  return useQuery({
    queryKey: templatesKey,
    queryFn: () => fetchTemplates(false),
    staleTime: staleMs,
  });
}

/** Asks 8x8 again. */
export function useFreshTemplates() {
  const queries = useQueryClient();
  return async () => queries.setQueryData(templatesKey, await fetchTemplates(true));
}

function fetchTemplates(isFresh: boolean) {
  return answerTo(api.templates.$get({ query: { fresh: isFresh ? 'true' : 'false' } }));
}
