import { t } from '@lingui/core/macro';
import { useRef, useState } from 'preact/hooks';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { contactQuestion, faultInContact } from '../../../domain/ideas/contact-decisions.ts';
import type { IdeaId } from '../../../domain/log/ids.ts';
import type { Entry } from '../../../domain/log/kinds.ts';
import type { Log } from '../../../storage/log.ts';
import { sealedContact } from '../../../storage/seal-contact.ts';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { SaveRefusal } from '../idea-session.ts';
import { type QuestionFrame, QuestionScreen } from '../question-screen.tsx';
import { SaveFailure } from '../save-failure.tsx';

export type ContactRoomProps = {
  frame: QuestionFrame;
  cycle: Cycle;
  log: Log;
  idea: IdeaId;
  saving: boolean;
  refusal: SaveRefusal | undefined;
  /** Saves the idea, and what is to be written beside it. */
  onSave: (beside: readonly Entry[]) => void;
};

/**
 * Whether somebody wants to be reached: asked last, of nobody under the age, and never written down but sealed. What is
 * typed here lives on this screen alone, so a tablet that goes dark forgets it.
 */
export function ContactRoom({ frame, cycle, log, idea, saving, refusal, onSave }: ContactRoomProps) {
  const question = contactQuestion(cycle, log.state().officeKeys);
  const age = question?.lowestAge ?? 0;
  const [old, setOld] = useState<'yes' | 'no'>();
  const [contact, setContact] = useState('');
  const [asked, setAsked] = useState(false);
  const [sealing, setSealing] = useState(false);
  const sealedRef = useRef<{ readonly of: string; readonly entry: Entry } | undefined>(undefined);
  const may = question !== undefined && (age === 0 || old === 'yes');
  const fault = may ? faultInContact(contact) : undefined;

  /** The very same entry for as long as nothing has been changed: a second try must not leave two. */
  const seal = async (): Promise<readonly Entry[]> => {
    if (!may || contact.trim() === '') return [];
    if (sealedRef.current?.of !== contact)
      sealedRef.current = { of: contact, entry: await sealedContact(log, question, idea, contact) };
    return [sealedRef.current.entry];
  };
  const save = async () => {
    setSealing(true);
    const beside = await seal();
    setSealing(false);
    onSave(beside);
  };
  return (
    <QuestionScreen
      frame={frame}
      question="contact"
      title={t`Vill du att vi hör av oss?`}
      lead={t`Du behöver inte. Du kan alltid följa din idé med kvittokoden.`}
      next={t`Spara idén`}
      busy={saving || sealing}
      onNext={() => {
        setAsked(true);
        if (fault === undefined) void save();
      }}
    >
      {refusal && <SaveFailure refusal={refusal} />}
      {age > 0 && (
        <ChoiceList
          label={t`Har du fyllt ${age} år?`}
          layout="grid"
          value={old ?? ''}
          onChange={(value) => setOld(value === 'yes' ? 'yes' : 'no')}
          options={[
            { value: 'yes', label: t`Ja` },
            { value: 'no', label: t`Nej` },
          ]}
        />
      )}
      {old === 'no' && <p>{t`Då frågar vi inte mer. Tryck på Spara idén.`}</p>}
      {may && (
        <>
          <TextInput
            label={t`E-post eller telefon`}
            optional={t`valfritt`}
            hint={t`Bara samordnarna på kommunen kan läsa det.`}
            value={contact}
            onInput={setContact}
            error={asked && fault !== undefined ? faultWords(fault) : undefined}
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="done"
          />
          <Disclosure summary={t`Så används det`}>
            <p>{t`Kommunen hör av sig om någon behöver fråga något om din idé, och inte om annat.`}</p>
            <p>{t`Det låses på plattan innan det sparas, och öppnas bara på kontoret. Varje gång skrivs det upp vem som läste och varför.`}</p>
            <p>{t`Det tas bort när du har fått svar. Du kan be att det tas bort tidigare: visa kvittokoden.`}</p>
          </Disclosure>
        </>
      )}
    </QuestionScreen>
  );
}

const faultWords = (fault: 'contact.unreachable' | 'contact.too-long'): string =>
  fault === 'contact.too-long'
    ? t`Det är för långt. Skriv en adress eller ett nummer.`
    : t`Skriv en e-postadress med @, eller ett telefonnummer. Eller lämna tomt.`;
