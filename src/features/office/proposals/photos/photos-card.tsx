import { t } from '@lingui/core/macro';
import { ImagePlus } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { PHOTO_BYTES_MAX, PHOTO_SIDE_MAX } from '../../../../domain/ideas/photo.ts';
import { photosOfProposal } from '../../../../domain/proposal/proposal-photo-decisions.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { FieldError } from '../../../../ui/field.tsx';
import { shrinkPhoto } from '../../../../ui/photo/shrink-photo.ts';
import { useOffice } from '../../office-context.ts';
import { mayReadIdeas } from '../../rights.ts';
import page from '../proposals.module.css';
import { IdeasPhotos } from './ideas-photos.tsx';
import { PhotoDialog, type PhotoSource } from './photo-dialog.tsx';
import { fileFaultWords } from './photo-words.ts';
import { ProposalPhotoItem } from './proposal-photo-item.tsx';
import { usePhotoActs } from './use-photo-acts.ts';

export type PhotosCardProps = {
  proposal: string;
  /** The ideas that it comes from. */
  origins: readonly string[];
};

/** The photos and sketches of a proposal. Nothing for who only reads, where there are none. */
export function PhotosCard({ proposal, origins }: PhotosCardProps) {
  const { office, state } = useOffice();
  const acts = usePhotoActs(proposal);
  const [source, setSource] = useState<PhotoSource>();
  const { shown, away } = photosOfProposal(state, proposal);
  const mayWork = mayReadIdeas(office.member);
  if (!mayWork && shown.length === 0) return null;
  return (
    <Card title={t`Bilder`}>
      <div class={page['stack']}>
        {shown.length === 0 && (
          <p class={page['quiet']}>
            {t`Ingen bild än. Ett foto av platsen eller en skiss gör förslaget lättare att förstå.`}
          </p>
        )}
        {shown.map((photo) => (
          <ProposalPhotoItem
            key={photo.entry}
            photo={photo}
            action={
              mayWork && (
                <Button kind="quiet" onClick={() => void acts.keep(photo.entry, false)}>
                  {t`Ta bort bilden`}
                </Button>
              )
            }
          />
        ))}
        {mayWork && (
          <>
            <ChooseFile onPicture={setSource} />
            <IdeasPhotos ideas={origins} onChoose={setSource} />
            {away.length > 0 && (
              <Disclosure summary={t`Borttagna bilder (${away.length})`}>
                <div class={page['stack']}>
                  {away.map((photo) => (
                    <ProposalPhotoItem
                      key={photo.entry}
                      photo={photo}
                      action={
                        <Button kind="quiet" onClick={() => void acts.keep(photo.entry, true)}>
                          {t`Lägg tillbaka bilden`}
                        </Button>
                      }
                    />
                  ))}
                </div>
              </Disclosure>
            )}
          </>
        )}
      </div>
      {source && (
        <PhotoDialog
          source={source}
          onSave={(picture, seen) => acts.add(picture, seen, source.from)}
          onClose={() => setSource(undefined)}
        />
      )}
    </Card>
  );
}

/** A picture from this computer, made small and without what it says of where, when and by what it was taken. */
function ChooseFile({ onPicture }: { onPicture: (source: PhotoSource) => void }) {
  const ref = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const take = async (file: File) => {
    setBusy(true);
    setError(undefined);
    const made = await shrinkPhoto(file, { side: PHOTO_SIDE_MAX, bytes: PHOTO_BYTES_MAX });
    setBusy(false);
    if (typeof made === 'string') setError(fileFaultWords(made));
    else onPicture({ picture: made });
  };
  return (
    <div>
      <input
        ref={ref}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file may be chosen once more.
          currentTarget.value = '';
          if (file && !busy) void take(file);
        }}
      />
      <Button icon={ImagePlus} busy={busy} onClick={() => ref.current?.click()}>
        {t`Välj en bild`}
      </Button>
      <FieldError id="" error={error} />
    </div>
  );
}
