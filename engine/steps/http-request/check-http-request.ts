import { checkPath } from '../../expression/pick.ts';
import type { HttpRequestConfig } from './config.ts';

interface Found {
  readonly path: string;
  readonly message: string;
}

/** What is wrong with a request as it is drawn, whatever its templates will give. */
export function checkHttpRequest(config: HttpRequestConfig): Found[] {
  return [
    ...checkBody(config),
    ...checkHeaders(config),
    ...checkKeep(config),
    ...checkOutcomes(config),
  ];
}

function checkBody({ method, body }: HttpRequestConfig): Found[] {
  if (method !== 'GET' || body.kind === 'none') return [];
  return [{ path: 'body', message: 'A GET request has no body. Use POST, or send nothing.' }];
}

function checkHeaders({ headers }: HttpRequestConfig): Found[] {
  return headers.flatMap(({ name }, index) =>
    ownHeaders.has(name.toLowerCase())
      ? [{ path: `headers.${index}.name`, message: `“${name}” is set by itself. Leave it out.` }]
      : [],
  );
}

/** What describes the connection or the length is the sender's business. */
const ownHeaders: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

function checkKeep({ keep }: HttpRequestConfig): Found[] {
  return keep.flatMap(({ name, path }, index) => [
    ...checkPath(path).map((message) => ({ path: `keep.${index}.path`, message })),
    ...(keep.findIndex((other) => other.name === name) < index
      ? [{ path: `keep.${index}.name`, message: `“${name}” is kept twice. Use another name.` }]
      : []),
  ]);
}

function checkOutcomes({ outcomes }: HttpRequestConfig): Found[] {
  return outcomes.flatMap(({ exit, statuses }, index) => {
    const earlier = outcomes.slice(0, index);
    const isTaken = exit === 'ok' || exit === 'failed' || earlier.some((each) => each.exit === exit);
    const found = statuses.filter((status) =>
      earlier.some((each) => each.statuses.includes(status)),
    );
    return [
      ...(isTaken
        ? [{ path: `outcomes.${index}.exit`, message: `“${exit}” is taken. Use another id.` }]
        : []),
      ...found.map((status) => ({
        path: `outcomes.${index}.statuses`,
        message: `${status} has a way out already. Leave it out of one of them.`,
      })),
    ];
  });
}
