import { checkPath } from '../../expression/pick.ts';
import type { Finding } from '../step.ts';
import type { HttpRequestConfig } from './config.ts';

/** What is wrong with a request as it is drawn, whatever its templates will give. */
export function checkHttpRequest(config: HttpRequestConfig): Finding[] {
  return [
    ...checkBody(config),
    ...checkHeaders(config),
    ...checkKeep(config),
    ...checkOutcomes(config),
  ];
}

function checkBody({ method, body }: HttpRequestConfig): Finding[] {
  if (method !== 'GET' || body.kind === 'none') return [];
  return [{ path: 'body', message: 'A GET request has no body. Use POST, or send nothing.' }];
}

function checkHeaders({ headers }: HttpRequestConfig): Finding[] {
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

function checkKeep({ keep }: HttpRequestConfig): Finding[] {
  return keep.flatMap(({ name, path }, index) => {
    const message = checkPath(path);
    const isTaken = keep.slice(0, index).some((earlier) => earlier.name === name);
    return [
      ...(message === null ? [] : [{ path: `keep.${index}.path`, message }]),
      ...(isTaken
        ? [{ path: `keep.${index}.name`, message: `“${name}” is taken. Use another name.` }]
        : []),
    ];
  });
}

function checkOutcomes({ outcomes }: HttpRequestConfig): Finding[] {
  return outcomes.flatMap(({ exit, statuses }, index) => {
    const earlier = outcomes.slice(0, index);
    const isTaken =
      exit === 'ok' || exit === 'failed' || earlier.some((each) => each.exit === exit);
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
