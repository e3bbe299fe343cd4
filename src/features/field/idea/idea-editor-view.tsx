import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { type BackLink, TopBar } from '../../../ui/top-bar.tsx';
import { isBlank } from './draft.ts';
import { ContactFields, type ContactFieldsProps } from './contact-fields.tsx';
import { faultInContact } from '../../../domain/ideas/contact-decisions.ts';
import { IdeaForm, type IdeaFormProps } from './idea-form.tsx';

export type IdeaEditorViewProps = IdeaFormProps & {
  title: string;
  back: BackLink;
  /** The disk refused, in words; everything is still here. */
  storageFault: string | undefined;
  saving: boolean;
  /** How whoever tells the idea can be reached; undefined where the round does not ask. */
  contact: Omit<ContactFieldsProps, 'asked'> | undefined;
  onSave: () => void;
  onDiscard: () => void;
};

/** The page on which an idea is written, with its one main act at the bottom. */
export function IdeaEditorView(props: IdeaEditorViewProps) {
  const { title, back, storageFault, saving, onSave, onDiscard } = props;
  const [asking, setAsking] = useState(false);
  const cardStops = props.card.is !== 'empty' && props.card.is !== 'good';
  const contactFault = props.contact && faultInContact(props.contact.value);
  const [stopped, setStopped] = useState(false);
  const save = () => {
    setStopped(true);
    if (!cardStops && contactFault === undefined) onSave();
  };
  return (
    <Screen
      top={<TopBar back={back} />}
      actions={
        <ActionBar>
          {storageFault && (
            <Notice kind="problem" live="now" title={t`Idén är inte sparad än`}>
              {storageFault}
            </Notice>
          )}
          {stopped && cardStops && (
            <Notice kind="warning" live="now" title={t`Koden på kortet är inte klar`}>
              {t`Skriv klart koden, eller sudda den: då får idén en egen kod.`}
            </Notice>
          )}
          <Button kind="primary" size="large" wide busy={saving} onClick={save}>
            {storageFault ? t`Försök spara igen` : t`Spara idén`}
          </Button>
        </ActionBar>
      }
    >
      <PageHeader
        title={title}
        lead={t`Du skriver åt någon. Skriv inte namn eller telefonnummer i idén.`}
        actions={
          !isBlank(props.draft) && (
            <Button kind="quiet" onClick={() => setAsking(true)}>
              {t`Släng utkastet`}
            </Button>
          )
        }
      />
      <IdeaForm {...props} />
      {props.contact && <ContactFields {...props.contact} asked={stopped} />}
      <Dialog
        open={asking}
        title={t`Släng utkastet?`}
        onClose={() => setAsking(false)}
        closeLabel={t`Stäng`}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t`Behåll det`}</Button>
            <Button
              kind="danger"
              onClick={() => {
                setAsking(false);
                onDiscard();
              }}
            >
              {t`Släng utkastet`}
            </Button>
          </>
        }
      >
        <p>{t`Det som är skrivet försvinner och går inte att få tillbaka.`}</p>
      </Dialog>
    </Screen>
  );
}
