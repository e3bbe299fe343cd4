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

/** Bytes of a blob that travel in one request: a slow network gets them through before anyone loses patience. */
export const BLOB_PART_BYTES = 64 * 1024;

/** Bytes of one part that the server takes at most: another client may know its network to be good. */
export const BLOB_PART_BYTES_MAX = 256 * 1024;

/** Bytes of a part that is not the last, at least: a blob in a million crumbs would be a way to keep the server busy. */
export const BLOB_PART_BYTES_MIN = 4 * 1024;

/**
 * Bytes of blobs that nobody's entry names yet, of one author, at most: an entry follows its blob at once, so this is
 * room for a handful that were broken off, and nobody can fill the disk with what belongs to nothing.
 */
export const BLOB_UNNAMED_BYTES_MAX = 16 * 1024 * 1024;

/** After so many days a blob that no entry has named is forgotten. */
export const BLOB_UNNAMED_DAYS = 30;

/** How far an author's clock may differ from the server's before the entry is flagged, in milliseconds. */
export const CLOCK_TOLERANCE = 24 * 60 * 60 * 1000;

/** Entries in one chunk of a backup file, which is pushed as one request. */
export const BACKUP_CHUNK_ENTRIES = PUSH_ENTRIES_MAX;

/** Bytes of a published result's text, unpacked: half a million different ballots in several contests, with room to spare. */
export const RESULT_BYTES_MAX = 256 * 1024 * 1024;
