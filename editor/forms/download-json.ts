/** Gives a document to the visitor as a file. */
export function downloadJson(fileName: string, document: unknown): void {
  const text = JSON.stringify(document, null, 2);
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = window.document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
