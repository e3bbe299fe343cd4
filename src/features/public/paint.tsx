import '../../domain/jitless.ts';
import '../../ui/base.css';
import { emptyPages } from './empty-page.tsx';
import { indexPages } from './index-page.tsx';
import type { Paint } from './request.ts';
import { resultPages } from './result-page.tsx';

export { paintFollow } from './follow/follow-page.tsx';

/** Draws public pages: HTML without a script, from plain data. Throws for a text that is no result. */
export const paint: Paint = (request) => {
  switch (request.kind) {
    case 'result':
      return resultPages(request);
    case 'empty':
      return emptyPages(request);
    case 'index':
      return indexPages(request);
    default:
      return request satisfies never;
  }
};
