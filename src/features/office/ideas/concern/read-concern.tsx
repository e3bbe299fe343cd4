import { t } from '@lingui/core/macro';
import { useEffect, useState } from 'preact/hooks';
import { printCode } from '../../../../domain/log/receipt-code.ts';
import { type ConcernWords, openSealedConcern } from '../../../../sealing/concern.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { LoadingState } from '../../../../ui/loading-state.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { UnlockForm } from '../../key/unlock-form.tsx';
import { useOffice } from '../../office-context.ts';
import form from '../../shell/form.module.css';
import css from '../ideas.module.css';

/** Opens a concern with the officer's words. What is read is on the screen and nowhere else; closed, it is forgotten. */
export function ReadConcern({ id, onClose }: { id: string; onClose: () => void }) {
  const { office, state, keys } = useOffice();
  const { process } = office.log;
  const sealed = state.concerns.get(id)?.sealed;
  const key = sealed?.key ?? '';
  const [opening, setOpening] = useState(() => keys.get(key));
  const [words, setWords] = useState<ConcernWords | 'unreadable'>();
  useEffect(() => {
    let gone = false;
    if (!opening || !sealed) return undefined;
    void (async () => {
      const opened = await openSealedConcern(sealed.sealed, { key, opening }, { process, idea: id });
      if (!gone) setWords(opened ?? 'unreadable');
    })();
    return () => {
      gone = true;
    };
  }, [opening, sealed, key, process, id]);
  return (
    <Dialog
      open
      width="wide"
      title={t`En oro`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        words && (
          <Button kind="primary" onClick={onClose}>
            {t`Dölj den igen`}
          </Button>
        )
      }
    >
      <div class={form['group']}>
        {!sealed ? (
          <Notice kind="info" live="polite" title={t`Det förseglade är raderat`} />
        ) : !opening ? (
          <>
            <p>{t`Den är förseglad till din nyckel. Skriv orden som låser upp den. Nyckeln glöms när du loggar ut.`}</p>
            <UnlockForm
              officeKey={state.concernKeys.get(sealed.key) ?? { id: sealed.key }}
              act={t`Lås upp nyckeln`}
              onUnlocked={(unlocked) => {
                keys.keep(key, unlocked);
                setOpening(unlocked);
              }}
            />
          </>
        ) : words === undefined ? (
          <LoadingState what={t`Öppnar`} />
        ) : words === 'unreadable' ? (
          <Notice kind="problem" live="now" title={t`Den går inte att öppna`}>
            {t`Det förseglade är skadat eller ändrat. Säg till den som sköter servern.`}
          </Notice>
        ) : (
          <Words words={words} />
        )}
      </div>
    </Dialog>
  );
}

function Words({ words: { title, text, place, language, receipt } }: { words: ConcernWords }) {
  const code = printCode(receipt);
  return (
    <>
      <h3 lang={language} dir="auto">
        {title}
      </h3>
      {text !== '' && (
        <div class={css['text']} lang={language} dir="auto">
          {text}
        </div>
      )}
      {place !== '' && (
        <p>
          {t`Plats`}
          {': '}
          <bdi>{place}</bdi>
        </p>
      )}
      <p class={css['quiet']}>{t`Kvittokod ${code}`}</p>
    </>
  );
}
