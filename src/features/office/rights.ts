import type { Member } from '../../domain/cycle/member.ts';

/** Whether a member may plan, enrol, revoke, settle and see votes. The server judges; screens only offer what it will take. */
export const mayCoordinate = (member: Member): boolean => member.roles.includes('coordinator');

/** Whether a member may read what residents wrote, sort it and publish it. Everybody else reads what is published. */
export const mayReadIdeas = (member: Member): boolean =>
  member.roles.includes('coordinator') || member.roles.includes('assessor');
