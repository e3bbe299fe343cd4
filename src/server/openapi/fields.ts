/** The messages of the protocol. */
export type SchemaName =
  | 'Envelope'
  | 'PushRequest'
  | 'PushedEntry'
  | 'Carried'
  | 'Manifest'
  | 'PushAnswer'
  | 'Verdict'
  | 'PullAnswer'
  | 'PulledEntry'
  | 'BlobAnswer'
  | 'EnrolRequest'
  | 'EnrolAnswer'
  | 'CodeAnswer'
  | 'ConfirmationAnswer'
  | 'DevicesAnswer'
  | 'QuarantineAnswer'
  | 'QuarantinedEntry'
  | 'SessionAnswer'
  | 'SignInRequest'
  | 'InvitationQuery'
  | 'InvitationAnswer'
  | 'InvitationAcceptance'
  | 'InvitationsAnswer'
  | 'SignInAnswer'
  | 'AccountAnswer'
  | 'StaffSession'
  | 'MembersAnswer'
  | 'SessionEnding'
  | 'SecondFactorRequest'
  | 'SecondFactorAnswer'
  | 'SecondFactorCode'
  | 'SignInWays'
  | 'CalendarAnswer'
  | 'CalendarMade'
  | 'InvitationLetter'
  | 'LetterAnswer'
  | 'ForgottenPassword'
  | 'NewPassword'
  | 'ProviderLinkRequest'
  | 'ProviderLinkAnswer'
  | 'Problem';

/** What each member of a message means; the test holds this against the schemas, member by member. */
export const fieldMeanings: Readonly<Record<SchemaName, Readonly<Record<string, string>>>> = {
  Envelope: {
    id: 'Random, drawn by the device that wrote the entry. Decides alone what is a duplicate.',
    process: 'The process that the entry belongs to, as the enrolment or session answer names it.',
    subject: 'The id of the noun that the entry is about.',
    kind: 'What happened; the schema `<kind>.<version>` describes `data`.',
    version: 'The version of the kind’s data, from 1.',
    author: 'Whose entry it is.',
    at: 'When, by the author’s clock.',
    salt: 'Sixteen random bytes in hexadecimal: once the bytes are erased, the hash tells nothing.',
    data: 'The fact itself.',
  },
  PushRequest: {
    protocol: 'The version of the protocol that the client speaks.',
    device: 'The sending device: the one whose token comes along, or an office browser’s own id, drawn once.',
    nonce: 'Drawn for this request and repeated in its answer.',
    waiting: 'Entries that still wait on the device after these.',
    entries: 'In the order in which they were written. May be empty: then the answer alone is of interest.',
    carried: 'Proof that the entries are a chunk of another device’s signed file.',
  },
  PushedEntry: {
    id: 'The entry’s own id.',
    epoch: 'The write lineage of the device.',
    seq: 'Counts from 1 within the epoch.',
    hash: 'SHA-256 of the bytes, hexadecimal.',
    bytes: 'The entry, verbatim: its JSON as one string.',
    expects: 'Serial kinds: the last position of the subject that the author has seen, 0 for none.',
    recovers: 'The generation that had acknowledged the entry before the server was set back.',
  },
  Carried: {
    manifest: 'The JSON of the file’s manifest (schema `Manifest`), verbatim.',
    signature: 'ECDSA P-256 with SHA-256 over the manifest’s UTF-8 bytes, IEEE P1363, base64url.',
    chunk: 'Which chunk the entries are, from 0.',
  },
  Manifest: {
    device: 'The device that wrote and signed the file.',
    file: 'Drawn for this file.',
    entries: 'Entries in the whole file.',
    digests: 'Per chunk, the SHA-256 of the concatenated hashes (hexadecimal, as text) of its entries.',
  },
  PushAnswer: {
    nonce: 'The request’s.',
    generation: 'The lineage of the server’s database.',
    head: 'The last position of the process.',
    backedUpTo: 'Positions up to here lie in a verified backup.',
    seen: 'The highest sequence number held, per epoch of the sending device.',
    forked: 'Epochs of the sending device in which a sequence number was used twice.',
    verdicts: 'One per entry, in the order in which they were sent.',
  },
  Verdict: {},
  PullAnswer: {
    generation: 'The lineage of the server’s database.',
    head: 'The last position of the process.',
    backedUpTo: 'Positions up to here lie in a verified backup.',
    reset: 'The chain that was sent is not this log’s: start from position 0.',
    next: 'How far the log was looked through: the next `after`.',
    chain: 'The chain at `next`.',
    view: 'A digest of what this reader may see.',
    entries: 'What the reader may see of the page, in the order of positions.',
  },
  PulledEntry: {
    position: 'Its place in the log, from 1.',
    id: 'The entry’s own id.',
    hash: 'SHA-256 of the bytes; it stays when they are erased.',
    bytes: 'The entry, verbatim; null once erased.',
    carrier: 'By whose connection or file it came.',
    received: 'When the server let it in, by the server’s clock.',
    flags: 'What the server noticed.',
  },
  BlobAnswer: { held: 'Bytes of the blob that the server holds, from its beginning.' },
  EnrolRequest: {
    code: 'Eight signs of `34679ACDEFGHJKMNPQRTWXY`, upper case, without a dash. The weighted sum of their places in that alphabet (weights 2 to 8 for the first seven, 1 for the last) is divisible by 23.',
    device: 'The device’s id, drawn by itself before it asks, so that asking twice is harmless.',
    publicKey: 'The uncompressed P-256 point (65 bytes) of the device key, base64url.',
  },
  EnrolAnswer: {
    device: 'The device’s id, as it asked.',
    process: 'The process that it works in.',
    number: 'What people call it: “Platta 3”.',
    token: 'For `Authorization: Bearer`. Shown once; the server keeps its digest only.',
  },
  CodeAnswer: { code: 'Lets one tablet in, once.', expires: 'Until then.' },
  ConfirmationAnswer: {
    unconfirmedSince: 'When the server was restored without a confirmation since; null when none is due.',
  },
  DevicesAnswer: { devices: 'In the order of their numbers.' },
  QuarantineAnswer: {
    entries: 'The unsettled first, then the newest; at most 500, so that settling some lets others follow.',
  },
  QuarantinedEntry: {
    id: 'As the sender named it.',
    hash: 'SHA-256 of the bytes as they arrived.',
    bytes: 'As they arrived; null once erased.',
    reason: 'Why it was held back.',
    detail: 'What exactly was wrong.',
    carrier: 'By whose connection or file it came.',
    received: 'When, by the server’s clock.',
    settled: 'What a coordinator decided, by an entry; null when nobody has.',
  },
  SessionAnswer: {
    member: 'Who is signed in, with their roles.',
    process: 'The process that they work in.',
    generation: 'The lineage of the server’s database.',
  },
  SignInRequest: { email: 'In any case.', password: 'As it was set.' },
  InvitationQuery: { token: 'The part of the link behind `#`.' },
  InvitationAnswer: { roles: 'What whoever takes it will be.', expires: 'Until then.' },
  InvitationAcceptance: {
    token: 'The part of the link behind `#`.',
    name: 'As it will stand in the log.',
    email: 'To sign in with; it stays out of the log.',
    password: 'At least twelve characters.',
  },
  InvitationsAnswer: { invitations: 'The one that goes out first, first.' },
  SignInAnswer: {},
  AccountAnswer: {
    email: 'What one signs in with; empty where the provider names none.',
    way: 'By which way this session was opened.',
    linkable: 'Whether the account can be tied to one at the organisation’s provider.',
    secondFactor: 'Whether a code is asked for at sign-in.',
    askedFrom: 'From when nobody gets in without a second factor; null when none is asked for.',
    sessions: 'The one used last first.',
    here: 'The id of the session that asks.',
  },
  StaffSession: {
    id: 'Names it; it is not what the cookie holds.',
    browser: 'Browser and system by name; no more is kept.',
    way: 'By password, or at the organisation’s provider.',
    began: 'When one signed in.',
    used: 'When it was last prolonged: at most an hour before it was last used.',
  },
  MembersAnswer: {
    askedFrom: 'From when nobody gets in without a second factor; null when none is asked for.',
    members: 'How each of them gets in.',
    groups: 'Which groups at the organisation’s provider give which roles; null where there is none.',
    localAccounts: 'Whether passwords of Torg’s own are taken.',
    mail: 'Whether invitations can be sent by e-mail.',
  },
  SessionEnding: { member: 'Whose it is.', session: 'Its id.' },
  SecondFactorRequest: { password: 'The password, again.' },
  SecondFactorAnswer: {
    uri: 'For the app, mostly as a QR code (`otpauth:`).',
    recoveryCodes: 'Each lets one in once without the app. Never shown again.',
  },
  CalendarAnswer: { made: 'When the address was made; null where there is none.' },
  CalendarMade: {
    token: 'What makes the address secret: 32 random bytes as base64url.',
    made: 'When it was made.',
  },
  SignInWays: {
    localAccounts: 'Whether passwords of Torg’s own are taken; emergency accounts’ always are.',
    provider: 'Whether people sign in at the organisation’s own provider.',
    mail: 'Whether a forgotten password is helped by a letter.',
  },
  InvitationLetter: {
    token: 'The part of the link behind `#`; it must be open.',
    email: 'Where to. It is not kept.',
    language: 'What to write in.',
  },
  LetterAnswer: {},
  ForgottenPassword: { email: 'Whose password it is.', language: 'What to write in.' },
  NewPassword: {
    token: 'The part of the letter’s link behind `#`.',
    password: 'At least twelve characters.',
  },
  ProviderLinkRequest: { password: 'The password, again.' },
  ProviderLinkAnswer: { url: 'Where the browser goes to show who it is.' },
  SecondFactorCode: { code: 'Six digits from the app (RFC 6238), or a recovery code.' },
  Problem: {
    code: 'Stable: clients act and speak by it.',
    status: 'The HTTP status.',
    detail: 'For a log, never for a resident.',
    retryAfter: 'Seconds to wait, as the Retry-After header says too.',
  },
};
