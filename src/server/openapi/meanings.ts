import type { ProblemCode } from '../../wire/problem.ts';
import type { Flag, QuarantineReason, RetryReason, Verdict } from '../../wire/push.ts';

/** What each problem means and what a client does about it. A row missing here does not compile. */
export const problemMeanings: Readonly<Record<ProblemCode, string>> = {
  'not-found': 'There is nothing at this address.',
  'method-not-allowed': 'The address exists, the method does not.',
  'wrong-content-type':
    'The body is not what is read here (`application/json` in UTF-8, or a blob’s bytes), or its content encoding is neither identity nor gzip.',
  'bad-encoding': 'The body is not valid UTF-8, not valid gzip, or was cut short.',
  'not-json': 'The body is not JSON.',
  malformed: 'The request does not have the documented shape; `detail` says where, never what stood there.',
  'too-large': 'The body, as sent or once inflated, is over the limit. Halve a push and send both halves.',
  'protocol-too-new':
    'The client speaks a newer protocol than this server: whoever runs the server must update it. Keep everything pending.',
  'signed-out': 'No session. Ask a person to sign in; keep everything.',
  'device-unknown': 'No device has this token. Staff must enrol the device again; keep everything.',
  'device-revoked': 'The device was revoked: it may still hand entries over, but reads nothing.',
  forbidden: 'Whoever asks may not do this.',
  'wrong-origin': 'Another site made the browser send this.',
  'code-unknown': 'No such enrolment code.',
  'code-used': 'Another tablet has taken this code.',
  'code-expired': 'The code is older than its 24 hours.',
  'invitation-unknown': 'No such invitation.',
  'invitation-used': 'The invitation has been taken.',
  'invitation-expired': 'The invitation is older than its seven days.',
  'address-taken': 'Another member signs in with this e-mail address.',
  'password-too-short': 'The password is shorter than twelve characters.',
  'wrong-password': 'Unknown e-mail address or wrong password; which of them is not said.',
  'wrong-code':
    'The code is wrong, or has gone out. Counted by address, and by account: ten lock it for a quarter of an hour.',
  'password-link-over': 'The link to a new password is unknown, was used, or is older than an hour.',
  'local-accounts-off':
    'Passwords of Torg’s own are not taken here, but for emergency accounts: sign in at the organisation’s provider.',
  'provider-unreachable':
    'The organisation’s sign-in does not answer, or not as it should. Nothing was changed.',
  'second-factor-on': 'There is a second factor already: end it first.',
  'second-factor-needed':
    'A coordinator asks a second factor of everybody, and the days to set one up are over. The account’s own addresses still answer; keep everything.',
  'too-many-attempts': 'Too many failed attempts, or too many open codes. Wait `Retry-After` seconds.',
  'bad-signature': 'The carried chunk is not part of a file that a device known here has signed.',
  'blob-unknown': 'There is no such blob here (yet), or whoever asks may read no entry that names it.',
  'blob-damaged': 'The bytes did not come to the hash that they were sent under, and are gone: begin again.',
  'blob-room': 'Too many bytes lie here that no entry of this author names: send the entries first.',
  'device-list-unconfirmed':
    'The server was restored from a backup, and nobody has confirmed its devices yet: push works, pull waits.',
  busy: 'The database is busy or its disk is full. Nothing was written; try again.',
  failed: 'A fault of the server. Nothing is known about the request; sending it again is harmless.',
};

/** What each verdict on an entry means for the device that sent it. */
export const verdictMeanings: Readonly<Record<Verdict['verdict'], string>> = {
  accepted: 'In the log and on the disk, at `position`.',
  duplicate: 'Was in the log already, at `position`: as good as accepted.',
  quarantined:
    'Kept by the server with its bytes, outside the log, for `reason`. The device keeps it too and does not send it again, unless a `quarantine.released` entry names its id and hash: then it sends it once more and hears its position.',
  stale:
    'A serial entry was decided on an old state: the last position of its subject is `last`, not what it expected. Nothing was kept. Pull, decide again, and send a new entry.',
  erased: 'These bytes were erased by decision: remove them.',
  retry: 'Nothing was kept; the entry stays pending, for `reason`.',
};

export const quarantineMeanings: Readonly<Record<QuarantineReason, string>> = {
  'hash-mismatch': 'the bytes that came do not hash to the hash that came with them',
  malformed: 'the bytes are no entry of a known kind',
  'too-large': 'the entry is over 65,536 bytes',
  'id-conflict': 'the log holds other bytes under this id',
  'not-permitted':
    'the author may not write this kind, or what it says cannot stand beside what is in the log: a release that is impossible, a set-up that would change an open vote, a step of a count out of its turn, a ballot point opened again once its votes are counted, the last coordinator removed',
  'wrong-author': 'the author is not the one whose token, session or signed file brought it',
  'wrong-process': 'the entry belongs to another process',
  'device-revoked': 'the device that wrote it is revoked',
  'member-removed': 'the member who wrote it has been removed',
  'count-began':
    'it was cast, or changes what is counted, and came after the count of its round had begun; a coordinator may release it, and then a new count takes it in',
  rejected: 'a coordinator decided that it stays out',
};

export const retryMeanings: Readonly<Record<RetryReason, string>> = {
  'update-server': 'the kind, or this version of it, is newer than the server: it must be updated',
  'expects-missing': 'a serial kind came without `expects`: the client must pull and say what it expects',
  'try-later': 'the server could not take it now',
};

export const flagMeanings: Readonly<Record<Flag, string>> = {
  'clock-off':
    "the author's clock cannot have been right: over a day ahead, or before the device was enrolled",
  'event-closed': 'it arrived after somebody had closed its street event',
  fork: 'its sequence number was used for another entry too: the device was cloned or set back',
  recovered: 'it was acknowledged in an earlier generation and came back after a restore',
  carried: 'it came by another connection than its own author’s: by a backup file, or a release',
  released: 'it was quarantined first and let in by a coordinator',
};
