/** Limits of the protocol: each is checked by the server and respected by the client before it sends. */

/** The version of the protocol; a client that speaks a newer one than its server waits for the server. */
export const PROTOCOL = 1;

/** Entries in one push: large enough to make one fsync worth while, small enough to be resent over a bad network. */
export const PUSH_ENTRIES_MAX = 500;

/** Bytes of JSON in one push, inflated: compression opens no back door. One largest entry, escaped, always fits. */
export const PUSH_BYTES_MAX = 2 * 1024 * 1024;

/** Bytes of any other request's body. */
export const BODY_BYTES_MAX = 256 * 1024;

/** Entries in one page of a pull. */
export const PULL_ENTRIES_MAX = 500;

/** Bytes of entries in one page of a pull; at least one entry always comes. */
export const PULL_BYTES_MAX = 2 * 1024 * 1024;

/** How far an author's clock may differ from the server's before the entry is flagged, in milliseconds. */
export const CLOCK_TOLERANCE = 24 * 60 * 60 * 1000;

/** Entries in one chunk of a backup file, which is pushed as one request. */
export const BACKUP_CHUNK_ENTRIES = PUSH_ENTRIES_MAX;

/** Bytes of a published result's text, unpacked: half a million different ballots in several contests, with room to spare. */
export const RESULT_BYTES_MAX = 256 * 1024 * 1024;
