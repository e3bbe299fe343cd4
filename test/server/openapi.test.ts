import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { kinds } from '../../src/domain/log/kinds.ts';
import { fieldMeanings } from '../../src/server/openapi/fields.ts';
import { paths } from '../../src/wire/paths.ts';
import { problems } from '../../src/wire/problem.ts';
import { FLAGS, QUARANTINE_REASONS, RETRY_REASONS } from '../../src/wire/push.ts';
import { type House, openHouse } from './house.ts';

/** OpenAPI 3.1 as far as the document uses it: anything else in it is a mistake. */
const Reference = z.strictObject({ $ref: z.string().check(z.regex(/^#\/components\/schemas\//)) });
const Content = z.record(
  z.string(),
  z.strictObject({ schema: z.optional(Reference), examples: z.optional(z.record(z.string(), z.unknown())) }),
);
const Header = z.strictObject({ description: z.string(), schema: z.object({ type: z.string() }) });
const Answer = z.strictObject({
  description: z.string().check(z.minLength(1)),
  headers: z.optional(z.record(z.string(), Header)),
  content: z.optional(Content),
});
const Operation = z.strictObject({
  operationId: z.string(),
  summary: z.string().check(z.minLength(1)),
  description: z.optional(z.string()),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.optional(
    z.array(
      z.strictObject({
        name: z.string(),
        in: z.literal('query'),
        required: z.boolean(),
        description: z.string(),
        schema: z.object({ type: z.string() }),
      }),
    ),
  ),
  requestBody: z.optional(
    z.strictObject({ required: z.boolean(), description: z.string(), content: Content }),
  ),
  responses: z.record(z.string().check(z.regex(/^[2-5]\d\d$/)), Answer),
});
const Document = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.strictObject({
    title: z.string(),
    version: z.string(),
    summary: z.string(),
    description: z.string(),
    license: z.strictObject({ name: z.string(), identifier: z.string() }),
  }),
  servers: z.array(z.strictObject({ url: z.string() })),
  paths: z.record(z.string(), z.partialRecord(z.enum(['get', 'post', 'put', 'delete']), Operation)),
  components: z.strictObject({
    schemas: z.record(z.string().check(z.regex(/^[A-Za-z0-9._-]+$/)), z.record(z.string(), z.unknown())),
    securitySchemes: z.record(z.string(), z.object({ type: z.string() })),
  }),
});

let document: z.infer<typeof Document>;
let house: House;

beforeAll(async () => {
  house = await openHouse();
  const response = await house.send('GET', paths.openapi);
  document = Document.parse(await response.json());
  return () => house.close();
});

const everyOperation = (): [string, string, z.infer<typeof Operation>][] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      operation ? [[path, method, operation] satisfies [string, string, unknown]] : [],
    ),
  );

describe('the description of the API', () => {
  test('covers every address there is, and no other', () => {
    expect(new Set(Object.keys(document.paths))).toEqual(new Set(Object.values(paths)));
  });

  test('describes exactly the operations that are served', async () => {
    for (const [path, method] of everyOperation()) {
      const { status } = await house.send(method.toUpperCase(), path, method === 'get' ? undefined : {});
      expect([method, path, status]).not.toEqual([method, path, 404]);
      expect([method, path, status]).not.toEqual([method, path, 405]);
    }
    for (const path of Object.values(paths)) {
      for (const method of ['get', 'post', 'put', 'delete'] as const) {
        if (document.paths[path]?.[method]) continue;
        expect((await house.send(method.toUpperCase(), path)).status).toBe(405);
      }
    }
  });

  test('points only at what it holds', () => {
    const pointers = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
    const missing = [...pointers]
      .map(([, name]) => name ?? '')
      .filter((name) => !document.components.schemas[name]);
    expect(missing).toEqual([]);
    for (const [, , { security }] of everyOperation())
      for (const scheme of security.flatMap(Object.keys))
        expect(document.components.securitySchemes).toHaveProperty(scheme);
  });

  test('names every problem at its status, and says what it and each verdict, reason and flag means', () => {
    const { description } = document.info;
    const words = [
      ...Object.keys(problems),
      'accepted',
      'duplicate',
      'quarantined',
      'stale',
      'erased',
      'retry',
      ...QUARANTINE_REASONS,
      ...RETRY_REASONS,
      ...FLAGS,
    ];
    for (const word of words) expect(description).toContain(`- \`${word}\`: `);
    for (const [, , { responses }] of everyOperation()) {
      for (const [status, answer] of Object.entries(responses)) {
        const examples = answer.content?.['application/problem+json']?.examples ?? {};
        for (const code of Object.keys(examples))
          expect(Object.entries(problems).find(([name]) => name === code)?.[1].status).toBe(Number(status));
      }
    }
  });

  test('says what every member of every message means', () => {
    for (const [name, meanings] of Object.entries(fieldMeanings)) {
      const Members = z.object({
        properties: z.optional(z.record(z.string(), z.object({ description: z.string() }))),
      });
      const members = Members.parse(document.components.schemas[name]).properties ?? {};
      expect([name, Object.keys(members).sort()]).toEqual([name, Object.keys(meanings).sort()]);
    }
  });

  test('has the data of every kind in every version, with who may write and read it', () => {
    for (const [name, kind] of Object.entries(kinds)) {
      kind.versions.forEach((_, at) => {
        expect(document.components.schemas[`${name}.${at + 1}`]).toMatchObject({
          'x-writers': kind.writers,
          'x-readers': kind.readers,
          'x-serial': kind.serial,
        });
      });
    }
  });
});
