import type { ManifestItem } from '../../../../domain/vote/manifest.ts';

/** Whether the count waits for it. */
export const isHeld = ({ stage }: ManifestItem): boolean => stage === 'missing' || stage === 'differs';
