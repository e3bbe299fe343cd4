import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/cli/arguments.ts';
import { readSettings } from '../../src/cli/settings.ts';

const OIDC = {
  TORG_OIDC_ISSUER: 'https://login.example/t/v2.0',
  TORG_OIDC_CLIENT_ID: 'torg',
  TORG_OIDC_ROLES: 'samordnare=coordinator',
};

describe('settings in the environment', () => {
  test('may all be absent: then there are passwords alone', () => {
    expect(readSettings({ TORG_OIDC_ISSUER: ' ' })).toEqual({ localAccounts: true });
  });

  test('name a provider, with what most providers want as the default', () => {
    expect(readSettings({ ...OIDC, TORG_LOCAL_ACCOUNTS: 'off' })).toEqual({
      localAccounts: false,
      provider: {
        issuer: OIDC.TORG_OIDC_ISSUER,
        clientId: 'torg',
        scopes: 'openid profile email',
        responseMode: 'query',
        groupsClaim: 'groups',
        roles: new Map([['samordnare', ['coordinator']]]),
      },
    });
  });

  test('give a group several roles, and read groups whose names hold commas and equals signs', () => {
    const text =
      'CN=Torg,OU=Grupper,DC=kommun=coordinator, KOMMUN\\räkning = trustee,CN=Torg,OU=Grupper,DC=kommun=viewer,';
    expect(readSettings({ ...OIDC, TORG_OIDC_ROLES: text }).provider?.roles).toEqual(
      new Map([
        ['CN=Torg,OU=Grupper,DC=kommun', ['coordinator', 'viewer']],
        ['KOMMUN\\räkning', ['trustee']],
      ]),
    );
  });

  test('take the secret from a file, without its last line break', () => {
    const named = { ...OIDC, TORG_OIDC_CLIENT_SECRET_FILE: '/run/secrets/torg' };
    expect(readSettings(named, () => 'hemligt\n').provider?.clientSecret).toBe('hemligt');
    expect(() => readSettings({ ...named, TORG_OIDC_CLIENT_SECRET_FILE: '/finns/inte' })).toThrow(
      /cannot be read/,
    );
  });

  test('name how letters are sent, and whom they are from', () => {
    const mail = {
      TORG_SMTP_URL: 'smtp://torg:x@post.kommun.example:587',
      TORG_SMTP_FROM: 'Torg <torg@kommun.example>',
    };
    expect(readSettings(mail).mail).toEqual({ url: mail.TORG_SMTP_URL, from: mail.TORG_SMTP_FROM });
    expect(readSettings({ ...mail, TORG_SMTP_FROM: 'torg@kommun.example' }).mail?.from).toBe(
      'torg@kommun.example',
    );
    expect(() => readSettings({ ...mail, TORG_SMTP_FROM: 'Torg' })).toThrow(/TORG_SMTP_FROM/);
    expect(() => readSettings({ ...mail, TORG_SMTP_URL: 'post.kommun.example' })).toThrow(/smtp:/);
  });

  test.each([
    [{ ...OIDC, TORG_OIDC_ISSUER: 'http://login.example' }, /https/],
    [{ ...OIDC, TORG_OIDC_CLIENT_ID: '' }, /TORG_OIDC_CLIENT_ID/],
    [{ ...OIDC, TORG_OIDC_ROLES: undefined }, /TORG_OIDC_ROLES/],
    [{ ...OIDC, TORG_OIDC_ROLES: 'samordnare=chef' }, /not “samordnare=chef”/],
    [{ ...OIDC, TORG_OIDC_ROLES: 'bedömare=assessor' }, /nobody the role coordinator/],
    [{ ...OIDC, TORG_OIDC_RESPONSE_MODE: 'fragment' }, /RESPONSE_MODE/],
    [{ TORG_LOCAL_ACCOUNTS: 'off' }, /lets nobody in/],
    [{ TORG_LOCAL_ACCOUNTS: 'nej' }, /on or off/],
  ])('that make no sense are named: %o', (environment, words) => {
    expect(() => readSettings(environment)).toThrow(UsageError);
    expect(() => readSettings(environment)).toThrow(words);
  });
});
