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

/** A document of ours may have saved tests among its fields, as an exported one has. */
export function importWorkflow(document: unknown) {
  // Whatever was parsed from JSON is JSON; the server says what is wrong with it.
  const json = document as never;
  return answerTo(api.workflows.import.$post({ query: {}, json }));
}

export type ImportAnswer = Awaited<ReturnType<typeof importWorkflow>>;
export type FidelityLines = ImportAnswer['report'];

export type ExportFormat = '8x8' | 'journeyman';

export function useExportWorkflow(id: string) {
  return useMutation({
    mutationFn: (format: ExportFormat) => exportWorkflow(id, format),
  });
}

function exportWorkflow(id: string, format: ExportFormat) {
  return answerTo(api.workflows[':id'].export.$get({ param: { id }, query: { format } }));
}

/** Keeps a copy of a draft, with its saved tests, under another id and name. */
export function useDuplicateWorkflow(id: string) {
  const queries = useQueryClient();
  return useMutation({
    async mutationFn(copy: { readonly id: string; readonly name: string }) {
      const { document } = await exportWorkflow(id, 'journeyman');
      return importWorkflow({ ...document, ...copy });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: workflowsKey }),
  });
}
