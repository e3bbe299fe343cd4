import * as z from 'zod/mini';
import { Envelope } from '../../domain/log/entry.ts';
import { kinds } from '../../domain/log/kinds.ts';
import {
  AccountAnswer,
  MembersAnswer,
  ProviderLinkAnswer,
  ProviderLinkRequest,
  SecondFactorAnswer,
  SecondFactorCode,
  SecondFactorRequest,
  SessionEnding,
  StaffSession,
} from '../../wire/account.ts';
import { BlobAnswer } from '../../wire/blob.ts';
import { CalendarAnswer, CalendarMade } from '../../wire/calendar.ts';
import {
  CodeAnswer,
  ConfirmationAnswer,
  DevicesAnswer,
  EnrolAnswer,
  EnrolRequest,
} from '../../wire/enrolment.ts';
import { InvitationsAnswer } from '../../wire/people.ts';
import { ForgottenPassword, InvitationLetter, LetterAnswer, NewPassword } from '../../wire/mail.ts';
import { Problem } from '../../wire/problem.ts';
import { PullAnswer, PulledEntry } from '../../wire/pull.ts';
import { Carried, Manifest, PushAnswer, PushedEntry, PushRequest, Verdict } from '../../wire/push.ts';
import { QuarantineAnswer, QuarantinedEntry } from '../../wire/quarantine.ts';
import {
  InvitationAcceptance,
  InvitationAnswer,
  InvitationQuery,
  SessionAnswer,
  SignInAnswer,
  SignInRequest,
} from '../../wire/session.ts';
import { SignInWays } from '../../wire/sign-in.ts';
import { fieldMeanings, type SchemaName } from './fields.ts';

const named: Readonly<Record<SchemaName, z.ZodMiniType>> = {
  Envelope,
  PushRequest,
  PushedEntry,
  Carried,
  Manifest,
  PushAnswer,
  Verdict,
  PullAnswer,
  PulledEntry,
  BlobAnswer,
  EnrolRequest,
  EnrolAnswer,
  CodeAnswer,
  ConfirmationAnswer,
  DevicesAnswer,
  QuarantineAnswer,
  QuarantinedEntry,
  SessionAnswer,
  SignInRequest,
  InvitationQuery,
  InvitationAnswer,
  InvitationAcceptance,
  InvitationsAnswer,
  SignInAnswer,
  AccountAnswer,
  StaffSession,
  MembersAnswer,
  SessionEnding,
  SecondFactorRequest,
  SecondFactorAnswer,
  SecondFactorCode,
  SignInWays,
  CalendarAnswer,
  CalendarMade,
  InvitationLetter,
  LetterAnswer,
  ForgottenPassword,
  NewPassword,
  ProviderLinkRequest,
  ProviderLinkAnswer,
  Problem,
};

type Schema = Readonly<Record<string, unknown>>;

/** Every message, and the data of every kind of entry in each of its versions, as JSON Schema 2020-12. */
export function schemas(): Readonly<Record<string, Schema>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const options = { io: 'input', unrepresentable: 'any', uri: refTo } as const;
  const messages = Object.entries(z.toJSONSchema(registry, options).schemas);
  return {
    ...Object.fromEntries(messages.map(([name, schema]) => [name, explained(name, bare(schema))])),
    ...Object.fromEntries(kindSchemas()),
  };
}

export const refTo = (name: string): string => `#/components/schemas/${name}`;

/** `kind.version`, with who may write and read it, and whether it is serial. */
function kindSchemas(): [string, Schema][] {
  return Object.entries(kinds).flatMap(([name, kind]) =>
    kind.versions.map((version, at): [string, Schema] => [
      `${name}.${at + 1}`,
      {
        ...bare(z.toJSONSchema(version, { io: 'input', unrepresentable: 'any' })),
        description: `The data of \`${name}\`, version ${at + 1}.`,
        'x-writers': kind.writers,
        'x-readers': kind.readers,
        'x-serial': kind.serial,
      },
    ]),
  );
}

/** In OpenAPI 3.1 the dialect and the place of a component are said once, for all of them. */
function bare(schema: Schema): Schema {
  const { $schema: _dialect, $id: _place, ...rest } = schema;
  return rest;
}

/** Puts beside each member what it means. */
function explained(name: string, schema: Schema): Schema {
  const meanings = Object.entries(fieldMeanings).find(([each]) => each === name)?.[1];
  const { properties } = schema;
  if (!meanings || typeof properties !== 'object' || properties === null) return schema;
  const described = Object.entries(properties).map(([field, inner]): [string, unknown] => [
    field,
    { ...inner, description: meanings[field] },
  ]);
  return { ...schema, properties: Object.fromEntries(described) };
}
