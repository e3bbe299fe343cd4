import { t } from '@lingui/core/macro';
import { useMemo } from 'preact/hooks';
import { EntryId } from '../../../../domain/log/ids.ts';
import { addProposalPhoto, keepProposalPhoto } from '../../../../domain/proposal/proposal-photo-decisions.ts';
import { type NewPicture, savePhoto } from '../../../../storage/save-photo.ts';
import { showToast } from '../../../../ui/toast.tsx';
import type { Office } from '../../../../sync/office.ts';
import { useCycle, useOffice } from '../../office-context.ts';
import { photoRefusalWords } from './photo-words.ts';

/** What can be done with the pictures of a proposal, without a network too. */
export type PhotoActs = {
  /** `from` is the entry of the idea's photo that it was drawn from. Resolves to why it was not kept. */
  readonly add: (picture: NewPicture, seen: string, from?: string) => Promise<string | undefined>;
  readonly keep: (photo: string, kept: boolean) => Promise<void>;
};

export function usePhotoActs(proposal: string): PhotoActs {
  const { office } = useOffice();
  const { languages } = useCycle();
  const [language = 'sv'] = languages;
  return useMemo(() => actsOn(office, proposal, language), [office, proposal, language]);
}

function actsOn({ log, photoBox }: Office, proposal: string, language: string): PhotoActs {
  const keep = async (photo: string, kept: boolean): Promise<void> => {
    const command = { proposal, photo: EntryId.parse(photo), kept };
    const decided = keepProposalPhoto(command, log.state(), log.env());
    if (!decided.ok) return showToast({ kind: 'problem', text: photoRefusalWords(decided.refusal) });
    const saved = await log.append([decided.value]);
    if (!saved.ok) return showToast({ kind: 'problem', text: photoRefusalWords(saved.refusal) });
    showToast({
      kind: 'done',
      text: kept ? t`Bilden är tillbaka` : t`Bilden är borttagen`,
      action: { label: t`Ångra`, onClick: () => void keep(photo, !kept) },
    });
  };
  return {
    async add(picture, seen, from) {
      const saved = await savePhoto(picture, photoBox, (photo) =>
        addProposalPhoto(
          {
            proposal,
            photo,
            seen: { language, text: seen },
            from: from === undefined ? undefined : EntryId.parse(from),
          },
          log.state(),
          log.env(),
        ),
      );
      if (!saved.ok) return photoRefusalWords(saved.refusal);
      const { id } = saved.value;
      showToast({
        kind: 'done',
        text: t`Bilden är sparad`,
        action: { label: t`Ångra`, onClick: () => void keep(id, false) },
      });
      return undefined;
    },
    keep,
  };
}
