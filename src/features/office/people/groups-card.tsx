import { t } from '@lingui/core/macro';
import type { MembersAnswer } from '../../../wire/account.ts';
import { Card } from '../../../ui/card.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import { roleName } from '../words/model-words.ts';

/** Which of the municipality's groups let somebody in, and as what. */
export function GroupsCard({ groups }: { groups: NonNullable<MembersAnswer['groups']> }) {
  return (
    <Card
      title={t`Kommunens grupper`}
      note={t`Den som är med i en av grupperna loggar in med kommunens konto och behöver ingen inbjudan. Roller ges och tas vid varje inloggning. Grupperna ändras hos kommunen, och vad de ger bestäms av den som sköter servern.`}
    >
      <List look="plain" label={t`Kommunens grupper`}>
        {groups.map(({ group, roles }) => (
          <ListRow key={group} dense title={group} note={roles.map(roleName).join(', ')} />
        ))}
      </List>
    </Card>
  );
}
