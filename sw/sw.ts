import { clientsClaim } from 'workbox-core';
import type { PrecacheEntry } from 'workbox-precaching';
import { answerPages } from './answers.ts';
import { keepFormer } from './former.ts';
import { serveShell } from './shell.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

/** Every file of this version, written in by the build. */
const files = self.__WB_MANIFEST;

serveShell(files); // all of them or none are installed; nothing but GET is touched, and never /api
keepFormer(files); // for pages that are still open on the version before
answerPages(files); // "are all files there?", "take over now"
clientsClaim(); // the page that installed the first version is served by it at once
