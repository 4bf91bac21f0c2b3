import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerTo, api } from './client.ts';
import { workflowsKey } from './workflows.ts';

/** Keeps a document of 8x8's or of ours as a new draft. */
export function useImportWorkflow() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: importWorkflow,
    onSuccess: () => queries.invalidateQueries({ queryKey: workflowsKey }),
  });
}

function importWorkflow(document: unknown) {
  // Whatever was parsed from JSON is JSON; the server says what is wrong with it.
  const json = document as never;
  return answerTo(api.workflows.import.$post({ query: {}, json }));
}

export type ImportAnswer = Awaited<ReturnType<typeof importWorkflow>>;
export type FidelityLines = ImportAnswer['report'];

export type ExportFormat = '8x8' | 'journeyman';

export function useExportWorkflow(id: string) {
  return useMutation({
    mutationFn: (format: ExportFormat) =>
      answerTo(api.workflows[':id'].export.$get({ param: { id }, query: { format } })),
  });
}
