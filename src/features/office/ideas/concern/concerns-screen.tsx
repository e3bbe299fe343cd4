import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { concernKeysOf, concernOfficer, concernReader } from '../../../../domain/ideas/concern-officer.ts';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { useOffice } from '../../office-context.ts';
import { to } from '../../place.ts';
import { mayCoordinate, mayReadIdeas } from '../../rights.ts';
import { NotFound } from '../../shell/not-found.tsx';
import css from '../ideas.module.css';
import { officers } from '../receivers.ts';
import { ConcernLeft, isLeft } from './concern-left.tsx';
import { ConcernKeyCard } from './concern-key-card.tsx';
import { OfficerCard } from './officer-card.tsx';
import { ReadConcern } from './read-concern.tsx';
import { RemoveConcern } from './remove-concern.tsx';
import { SealConcern } from './seal-concern.tsx';
import { SealedCard } from './sealed-card.tsx';
import { sealedRows, waitingRows } from './concern-rows.ts';
import { useConcernActs } from './use-concern-acts.ts';
import { WaitingCard } from './waiting-card.tsx';

/** The worries that residents left as ideas: who reads them, what waits to be sealed, and what is sealed. */
export function ConcernsScreen() {
  const { office, state, status } = useOffice();
  const acts = useConcernActs();
  const [open, setOpen] = useState<{ readonly act: 'seal' | 'read' | 'remove'; readonly id: string }>();
  if (!mayReadIdeas(office.member)) {
    return (
      <NotFound title={t`Sidan är för dem som arbetar med idéer`} back={{ href: to.ideas, label: t`Idéer` }}>
        {t`Bara en utsedd person läser det som invånare är oroliga för.`}
      </NotFound>
    );
  }
  const { member } = office;
  const process = office.log.process;
  const officer = concernOfficer(state, process);
  const reader = concernReader(state, process);
  const coordinates = mayCoordinate(member);
  const sealed = sealedRows(state, member.id);
  const close = () => setOpen(undefined);
  return (
    <>
      <PageHeader
        kicker={<a href={to.ideas}>{t`Idéer`}</a>}
        title={t`Oro`}
        lead={t`Det händer att någon skriver att den är orolig för en människa. Det läses av en enda utsedd person, och av ingen annan.`}
      />
      <div class={css['stack']}>
        {[...state.concerns.keys()]
          .filter((id) => isLeft(state, id))
          .map((id) => (
            <ConcernLeft key={id} id={id} />
          ))}
        <OfficerCard
          officer={officer?.name}
          self={officer?.id === member.id}
          ready={reader !== undefined}
          sealed={sealed.length}
          options={officers(state, member).filter(({ value }) => value !== officer?.id)}
          onName={coordinates ? acts.name : undefined}
          busy={acts.busy}
          failure={acts.failure}
          onDrop={acts.drop}
        />
        {officer?.id === member.id && (
          <ConcernKeyCard has={concernKeysOf(state.concernKeys, member.id).size > 0} />
        )}
        <WaitingCard
          rows={waitingRows(state, member)}
          sealable={coordinates && reader !== undefined}
          onSeal={(id) => setOpen({ act: 'seal', id })}
        />
        <SealedCard
          rows={sealed}
          complete={status.complete}
          problem={status.problem}
          onRead={(id) => setOpen({ act: 'read', id })}
          onHandled={(id) => void acts.handle(id)}
          onRemove={coordinates ? (id) => setOpen({ act: 'remove', id }) : undefined}
        />
      </div>
      {open?.act === 'seal' && <SealConcern id={open.id} onClose={close} />}
      {open?.act === 'read' && <ReadConcern id={open.id} onClose={close} />}
      {open?.act === 'remove' && <RemoveConcern id={open.id} onClose={close} />}
    </>
  );
}
