import { PROBLEM_TYPE, type ProblemCode, problems } from '../../wire/problem.ts';
import { PROTOCOL } from '../../wire/limits.ts';
import { problemMeanings } from './meanings.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';
import { protocol } from './protocol.ts';
import { refTo, schemas } from './schemas.ts';

type Json = Readonly<Record<string, unknown>>;

/** The API as OpenAPI 3.1, made from the very schemas that the server checks with. */
export function openApi(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Torg',
      version: String(PROTOCOL),
      summary: 'Participatory budgeting: from the street to the office.',
      description: protocol,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: schemas(),
      securitySchemes: {
        device: { type: 'http', scheme: 'bearer', description: 'The token of an enrolled tablet.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'torg.session_token',
          description: 'A signed-in member.',
        },
      },
    },
  };
}

function described(operation: Operation): Json {
  const { id, summary, description, security, query, body, answer, cookie } = operation;
  return {
    operationId: id,
    summary,
    ...(description !== undefined && { description }),
    security: security.map((each) => (each === 'anyone' ? {} : { [each]: [] })),
    ...(query && {
      parameters: Object.entries(query).map(([name, parameter]) => ({
        name,
        in: 'query',
        required: true,
        ...parameter,
      })),
    }),
    ...(body && { requestBody: bodyOf(body) }),
    responses: { ...answered(answer, cookie ?? false), ...refusals([...operation.problems, 'failed']) },
  };
}

function bodyOf(body: NonNullable<Operation['body']>): Json {
  const { most } = body;
  if ('type' in body)
    return { required: true, description: `At most ${most} bytes.`, content: { [body.type]: {} } };
  const gzip = body.gzip === true ? ', inflated. `Content-Encoding: gzip` is understood' : '';
  return {
    required: true,
    description: `UTF-8, at most ${most} bytes${gzip}.`,
    content: { 'application/json': { schema: { $ref: refTo(body.schema) } } },
  };
}

function answered(answer: Operation['answer'], cookie: boolean): Json {
  const headers = cookie
    ? {
        headers: {
          'Set-Cookie': {
            description: 'The session, HttpOnly and SameSite=Lax, set, prolonged or cleared.',
            schema: { type: 'string' },
          },
        },
      }
    : {};
  if (answer === 'nothing') return { 204: { description: 'Done.', ...headers } };
  const content =
    'schema' in answer
      ? { 'application/json': { schema: { $ref: refTo(answer.schema) } } }
      : { [answer.type]: {} };
  return { 200: { description: 'The answer.', ...headers, content } };
}

/** The refusals of an operation, by status; each code with its meaning. */
function refusals(codes: readonly ProblemCode[]): Json {
  const byStatus = Map.groupBy(new Set(codes), (code) => problems[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      status,
      {
        description: group.map((code) => `\`${code}\`: ${problemMeanings[code]}`).join('\n\n'),
        ...(group.some((code) => problems[code].again) && { headers: RETRY_AFTER }),
        content: {
          [PROBLEM_TYPE]: {
            schema: { $ref: refTo('Problem') },
            examples: Object.fromEntries(group.map((code) => [code, { value: { code, status } }])),
          },
        },
      },
    ]),
  );
}

const RETRY_AFTER = {
  'Retry-After': { description: 'Seconds to wait, where it is known.', schema: { type: 'integer' } },
};
