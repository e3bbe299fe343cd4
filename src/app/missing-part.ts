const missing = new WeakSet<Error>();

// Vite's own word for a part of the app that could not be read.
addEventListener('vite:preloadError', ({ payload }) => missing.add(payload));

/**
 * Whether something failed only because a part of this version could not be read: its file has gone with the
 * version, or the network that should bring it has. To start anew mends it; nothing is broken.
 */
export const isMissingPart = (failure: unknown): boolean => failure instanceof Error && missing.has(failure);
