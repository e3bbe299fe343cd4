import { type Role, ROLES } from '../../domain/log/kind.ts';
import type { ProviderSettings } from './settings.ts';

/** What a provider says of somebody, by the name of each claim. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * What the groups give: roles (none of them, perhaps), no word about groups at all, or word that there are more
 * groups than fit. A missing claim may mean “in no group” (Entra ID and AD FS leave it out then) or a claim that was never set
 * up: whoever knows the person decides.
 */
export type Granted =
  | { readonly told: 'groups'; readonly roles: readonly Role[] }
  | { readonly told: 'nothing' }
  | { readonly told: 'too-many' };

/** Reads the roles out of the claims. One group alone may come as text instead of a list (AD FS does so). */
export function granted(
  { groupsClaim, roles }: Pick<ProviderSettings, 'groupsClaim' | 'roles'>,
  claims: Claims,
): Granted {
  const value = claims[groupsClaim];
  if (value === undefined) return { told: isOverage(claims, groupsClaim) ? 'too-many' : 'nothing' };
  const groups = [value].flat().filter((group) => typeof group === 'string');
  const given = new Set(groups.flatMap((group) => roles.get(group) ?? []));
  return { told: 'groups', roles: ROLES.filter((role) => given.has(role)) };
}

/** Beyond 200 groups Entra ID names a place to ask instead (distributed claims, OpenID Connect Core 5.6.2). */
function isOverage(claims: Claims, groupsClaim: string): boolean {
  const elsewhere = claims['_claim_names'];
  const named = typeof elsewhere === 'object' && elsewhere !== null && groupsClaim in elsewhere;
  return named || claims['hasgroups'] === true || claims['hasgroups'] === 'true';
}
