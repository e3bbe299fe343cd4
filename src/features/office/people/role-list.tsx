import type { Role } from '../../../domain/log/kind.ts';
import { List, ListRow } from '../../../ui/list.tsx';
import { roleName } from '../words/model-words.ts';
import { roleHint } from './role-choices.ts';

/** Roles as what one can do in them. */
export function RoleList({ roles, label }: { roles: readonly Role[]; label: string }) {
  return (
    <List look="plain" label={label}>
      {roles.map((role) => (
        <ListRow key={role} dense title={roleName(role)} note={roleHint(role)} />
      ))}
    </List>
  );
}
