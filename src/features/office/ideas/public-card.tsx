import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import type { PublicVersion } from '../../../domain/ideas/publication.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { SelectOption } from '../../../ui/select.tsx';
import css from './ideas.module.css';
import { PublishForm } from './publish-form.tsx';
import { UnpublishDialog } from './unpublish-dialog.tsx';

export type PublicCardProps = {
  /** What everybody reads now. */
  version: PublicVersion | undefined;
  /** Who published it and when, or who took it down, when and why. */
  standing: string | undefined;
  /** Somebody took it down while another published it. */
  disputed: boolean;
  /** What a form begins with: the version that stands, or the idea as it was left. */
  draft: PublicVersion;
  /** Whether it is taken for an idea, so that it can be published. */
  isIdea: boolean;
  languages: readonly SelectOption[];
  onPublish: (version: PublicVersion, lookedThrough: boolean) => Promise<string | undefined>;
  onUnpublish: (reason: string) => Promise<string | undefined>;
};

/** What everybody may read of an idea, beside the original, which stays as it is. */
export function PublicCard(props: PublicCardProps) {
  const { version, standing, isIdea } = props;
  const [writing, setWriting] = useState(false);
  const [takingDown, setTakingDown] = useState(false);
  return (
    <Card title={t`Det som alla får läsa`} note={standing}>
      {props.disputed && (
        <Notice kind="warning" title={t`En av er publicerade och en avpublicerade`}>
          {t`Ingen utanför kontoret ser den förrän någon väljer. Publicera igen, eller avpublicera.`}
        </Notice>
      )}
      {version && !writing && (
        <>
          <h3 class={css['publicTitle']} lang={version.language} dir="auto">
            {version.title}
          </h3>
          {version.text !== '' && (
            <div class={css['text']} lang={version.language} dir="auto">
              {version.text}
            </div>
          )}
        </>
      )}
      {!version && !writing && (
        <p class={css['noText']}>
          {isIdea
            ? t`Inte publicerad. Läs igenom den, täck namn och annat som pekar ut någon, och publicera.`
            : t`Inte publicerad. Bara det som är sorterat som idé kan publiceras.`}
        </p>
      )}
      {writing ? (
        <PublishForm
          draft={props.draft}
          languages={props.languages}
          onPublish={props.onPublish}
          onClose={() => setWriting(false)}
        />
      ) : (
        <div class={css['verdicts']}>
          {isIdea && (
            <Button kind={version ? 'secondary' : 'primary'} onClick={() => setWriting(true)}>
              {version ? t`Ändra` : t`Läs igenom och publicera`}
            </Button>
          )}
          {(version ?? props.disputed) && (
            <Button kind="quiet" onClick={() => setTakingDown(true)}>
              {t`Avpublicera`}
            </Button>
          )}
        </div>
      )}
      {takingDown && <UnpublishDialog onUnpublish={props.onUnpublish} onClose={() => setTakingDown(false)} />}
    </Card>
  );
}
