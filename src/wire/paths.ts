/** Every address of the API, once. The service worker imports this file alone. */
export const API = '/api';

/** Published results: pages that anybody reads without the app, and the files beside them. */
export const RESULTS = '/r';

/** Where a resident follows an idea by its receipt code, without the app. Short: people type it from a card. */
export const FOLLOW = '/f';

/** Where calendar programs fetch the street events, each by a secret address. */
export const CALENDAR = '/calendar';

/** Where a browser is sent to sign in at the organisation's own provider, and where the provider sends it back. */
export const providerPaths = { begin: '/sign-in', answer: '/sign-in/answer' } as const;

export const paths = {
  entries: '/api/v1/entries',
  blobs: '/api/v1/blobs',
  enrol: '/api/v1/devices/enrol',
  codes: '/api/v1/devices/codes',
  devices: '/api/v1/devices',
  confirmation: '/api/v1/devices/confirmation',
  quarantine: '/api/v1/quarantine',
  session: '/api/v1/session',
  signInWays: '/api/v1/session/ways',
  newPassword: '/api/v1/session/new-password',
  account: '/api/v1/account',
  calendar: '/api/v1/calendar',
  providerLink: '/api/v1/account/provider',
  secondFactor: '/api/v1/account/second-factor',
  sessions: '/api/v1/sessions',
  members: '/api/v1/members',
  invitation: '/api/v1/invitation',
  invitations: '/api/v1/invitations',
  invitationLetter: '/api/v1/invitations/letter',
  openapi: '/api/v1/openapi.json',
  health: '/healthz',
  metrics: '/metrics',
} as const;
