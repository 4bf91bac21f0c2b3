import * as z from 'zod';
import { refusal } from './answer-schemas.ts';
import type { DescribedRoute } from './described-route.ts';
import { describedRoutes } from './described-routes.ts';

type Json = Record<string, unknown>;

/**
 * The paths of the booking back end for an OpenAPI 3.1 document, mounted at `root`. Made of the very
 * schemas that requests are read with.
 */
export function describeBooking(root: string): Record<string, Json> {
  const paths: Record<string, Json> = {};
  for (const route of describedRoutes) {
    const path = `${root}${route.path}`;
    paths[path] = { ...paths[path], [route.method]: operationOf(route) };
  }
  return paths;
}

function operationOf(route: DescribedRoute): Json {
  const [status, answer] = route.answer;
  const refusals = route.refusals.map((each) => [each, refusalOf(each, route.refusal ?? refusal)]);
  return {
    tags: ['booking'],
    summary: route.summary,
    parameters: [...pathParameters(route), ...queryParameters(route), ...keyParameter(route)],
    ...(route.body && {
      requestBody: {
        required: true,
        content: { ...jsonContent(route.body, 'input'), ...(route.takesFiles && upload) },
      },
    }),
    ...(route.isPublic && { security: [] }),
    responses: {
      ...(status === 201 && {
        200: { ...answerOf(answer), description: 'As it was answered before.' },
      }),
      [status]: answerOf(answer),
      ...Object.fromEntries(refusals),
    },
  };
}

/** Every file counts, whatever its field is called. */
const upload = {
  'multipart/form-data': {
    schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } },
  },
};

function pathParameters({ path }: DescribedRoute): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => {
    return { name, in: 'path', required: true, schema: { type: 'string' } };
  });
}

function queryParameters({ query }: DescribedRoute): Json[] {
  if (!query) return [];
  const { properties = {}, required = [] } = jsonSchema(query, 'input');
  return Object.entries(properties).map(([name, schema]) => {
    return { name, in: 'query', required: required.includes(name), schema };
  });
}

function keyParameter({ method, body }: DescribedRoute): Json[] {
  if (!body) return [];
  const description = `Makes a repeated ${method.toUpperCase()} change nothing: it is answered as before.`;
  const schema = { type: 'string', minLength: 1, maxLength: 255 };
  return [{ name: 'Idempotency-Key', in: 'header', required: false, description, schema }];
}

function answerOf(answer: DescribedRoute['answer'][1]): Json {
  if (answer === null) return { description: 'Done.' };
  if (answer === 'text/calendar') {
    const content = { 'text/calendar': { schema: { type: 'string' } } };
    return { description: 'An iCalendar file (RFC 5545).', content };
  }
  return { description: 'As it is now.', content: jsonContent(answer, 'output') };
}

const reasons: Readonly<Record<number, string>> = {
  400: 'The body is not valid JSON, or the request cannot be met.',
  403: 'It is another customer’s.',
  404: 'There is no such thing.',
  409: 'It is taken, or has changed. Where a time is lost, others are offered.',
  410: 'It was kept or offered for a while, and that is over. Others are offered.',
  413: 'The body is too large.',
  415: 'The body is not sent as application/json.',
  422: 'Something in the request is not right; `error.path` says what.',
  503: 'Busy: send it again in a moment.',
};

function refusalOf(status: number, schema: z.ZodType): Json {
  return { description: reasons[status] ?? 'Refused.', content: jsonContent(schema, 'output') };
}

function jsonContent(schema: z.ZodType, io: 'input' | 'output'): Json {
  return { 'application/json': { schema: jsonSchema(schema, io) } };
}

/** Without `$schema` and `$defs`: the one recursive schema, any JSON, is only ever a record's value. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema, $defs, ...described } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: written }) => {
      if (zodSchema._zod.def.type === 'record') written.additionalProperties = true;
    },
  });
  return described;
}
