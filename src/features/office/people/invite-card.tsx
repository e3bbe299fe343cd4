import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { Copy, UserPlus } from 'lucide-preact';
import type { Role } from '../../../domain/log/kind.ts';
import { dateTime } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { CheckList } from '../../../ui/choice-list.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { LetterForm, type LetterFormProps } from './letter-form.tsx';
import { roleChoices, rolesNamed } from './role-choices.ts';
import css from './people.module.css';

/** A link that was just made: this is the only time it can be seen. */
export type MadeLink = { readonly link: string; readonly token: string; readonly expires: string };

export type InviteCardProps = {
  made: MadeLink | undefined;
  timeZone: string;
  busy: boolean;
  failure: string | undefined;
  onInvite: (roles: readonly Role[]) => void;
  /** Copies; false when the browser would not. */
  onCopy: (link: string) => Promise<boolean>;
  /** Sends it by e-mail, where letters can be sent. */
  onSend: LetterFormProps['onSend'] | undefined;
  /** The link has been handed over: forget it, and begin another. */
  onAnother: () => void;
};

/** Makes a link that lets one person in, and shows it once. */
export function InviteCard(props: InviteCardProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { made } = props;
  return (
    <Card
      title={t`Bjud in någon`}
      note={t`Du får en länk som en person kan använda en gång. Den väljer namn och lösenord själv.`}
    >
      {made ? (
        <Made {...props} made={made} onAnother={() => [setChosen([]), props.onAnother()]} />
      ) : (
        <div class={css['form']}>
          <CheckList
            label={t`Roller`}
            hint={t`En person kan ha flera.`}
            layout="grid"
            options={roleChoices()}
            values={chosen}
            onChange={setChosen}
          />
          {props.failure && <Notice kind="problem" live="now" title={props.failure} />}
          <div>
            <Button
              kind="primary"
              icon={UserPlus}
              busy={props.busy}
              onClick={() => props.onInvite(rolesNamed(chosen))}
            >
              {t`Gör en länk`}
            </Button>
          </div>
        </div>
      )}
    </Card>
  );
}

function Made({
  made,
  timeZone,
  onCopy,
  onSend,
  onAnother,
}: Pick<InviteCardProps, 'timeZone' | 'onCopy' | 'onSend' | 'onAnother'> & { made: MadeLink }) {
  const [copied, setCopied] = useState<boolean>();
  const until = dateTime(made.expires, timeZone);
  return (
    <div class={css['form']}>
      <Notice kind="success" live="polite" title={t`Länken är klar`}>
        {t`Ge den till rätt person och ingen annan: den som har länken kommer in. Den visas bara nu, och gäller till ${until}.`}
      </Notice>
      <p class={css['link']} dir="ltr">
        {made.link}
      </p>
      {onSend && <LetterForm token={made.token} onSend={onSend} />}
      {copied === false && (
        <Notice kind="warning" live="now" title={t`Webbläsaren lät inte Torg kopiera`}>
          {t`Markera länken och kopiera den själv.`}
        </Notice>
      )}
      <div class={css['next']}>
        <Button
          kind={onSend ? 'secondary' : 'primary'}
          icon={Copy}
          onClick={() => void onCopy(made.link).then(setCopied)}
        >
          {copied ? t`Kopierad` : t`Kopiera länken`}
        </Button>
        <Button icon={UserPlus} onClick={onAnother}>
          {t`Bjud in en till`}
        </Button>
      </div>
    </div>
  );
}
