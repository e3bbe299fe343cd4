import { ROLES, type Role } from '../domain/log/kind.ts';
import { readArguments, UsageError } from './arguments.ts';
import type { Command } from './command.ts';
import { DATA_OPTION, withData } from './data-folder.ts';

/** Where an invitation is taken; the token stands behind the #, which browsers never send. */
export const invitationLink = (address: string, token: string): string => `${address}/office/join#${token}`;

export const staffCommand: Command = {
  name: 'staff',
  summary: 'makes a one-time link for a new member of staff',
  help: `Usage: torg staff invite [--role ROLE]... [--url URL] [--data DIR] [--json]

Makes a link that one person can use once, within seven days, to choose a password and sign in. This
is the way back in when no coordinator can sign in: a password chosen with it is taken even where local accounts are off.

  --role ROLE  ${ROLES.join(', ')}; may be repeated (coordinator)
  --url URL    the address that people use (http://localhost:8787)
  --data DIR   the data folder (./data)
  --json       {"link": "...", "expires": "..."}`,

  async run(args, io) {
    const { values, positionals } = readArguments(args, {
      ...DATA_OPTION,
      role: { type: 'string', multiple: true, default: ['coordinator'] },
      url: { type: 'string', default: 'http://localhost:8787' },
      json: { type: 'boolean' },
    });
    if (positionals.join(' ') !== 'invite') throw new UsageError('“invite” is all that can be asked for');
    const roles = values.role.map(readRole);
    const { token, expires } = await withData(values.data, (data) => data.invite(roles));
    const link = invitationLink(values.url.replace(/\/+$/, ''), token);
    io.out(values.json ? JSON.stringify({ link, expires }) : `${link}\n(works once, until ${expires})`);
    return 0;
  },
};

function readRole(text: string): Role {
  const role = ROLES.find((known) => known === text);
  if (!role) throw new UsageError(`there is no role “${text}”; there are ${ROLES.join(', ')}`);
  return role;
}
