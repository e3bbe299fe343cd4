import * as z from 'zod/mini';

/**
 * Zod would compile schemas from text, which our content security policy forbids in pages, and would try it once to
 * find out. Imported first by whatever runs in a page; a server may compile as it likes.
 */
z.config({ jitless: true });
