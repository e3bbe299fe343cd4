import type { Member } from '../../../domain/cycle/member.ts';

/** Coordinators do all of it; trustees test shares, sign and confirm; nobody else works with the vote. */
export function worksWithVote({ roles }: Member): 'all' | 'second' | 'none' {
  if (roles.includes('coordinator')) return 'all';
  return roles.includes('trustee') ? 'second' : 'none';
}
