import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { CircleCheck, SearchX } from 'lucide-preact';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { CodeDisplay } from '../../../ui/code-display.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { to } from '../place.ts';
import type { FatePill } from '../words/idea-words.ts';
import css from './idea.module.css';
import { RECEIPT_GROUPS } from './receipt-card.ts';

export type IdeaViewProps = {
  /** Undefined when no idea of that id is on the tablet. */
  idea:
    | {
        title: string;
        text: string;
        lang: string;
        dir: 'ltr' | 'rtl';
        receipt: string;
        /** Time, language, area, place, theme. */
        about: string;
      }
    | undefined;
  fate: FatePill;
  /** Why it needs help. */
  reason: string | undefined;
  followAddress: (receipt: string) => string;
  photo: ComponentChildren;
  /** It was saved a moment ago: the screen says so, and offers the next one. */
  isNew: boolean;
  onAnother: () => void;
};

/** A saved idea with its receipt code, large enough to write down or photograph. */
export function IdeaView(props: IdeaViewProps) {
  const { idea, fate, reason, followAddress, isNew, onAnother } = props;
  const back = { label: isNew ? t`Klar` : t`Tillbaka`, href: to.home };
  if (!idea)
    return (
      <Screen top={<TopBar back={back} />} centred>
        <EmptyState icon={SearchX} title={t`Idén finns inte på den här plattan`}>
          {t`Den kan ha skrivits på en annan platta, eller ha raderats av kontoret.`}
        </EmptyState>
      </Screen>
    );
  return (
    <Screen
      top={<TopBar back={back} />}
      actions={
        isNew && (
          <ActionBar>
            <LinkButton kind="primary" size="large" wide href={to.home}>
              {t`Klar`}
            </LinkButton>
            <Button size="large" wide onClick={onAnother}>
              {t`Skriv en idé till`}
            </Button>
          </ActionBar>
        )
      }
    >
      {isNew ? (
        <div class={css['saved']}>
          <Icon shape={CircleCheck} size={2.5} />
          <PageHeader
            title={t`Idén är sparad på plattan`}
            lead={t`Visa koden, eller skriv av den åt personen.`}
          />
        </div>
      ) : (
        <PageHeader title={<bdi lang={idea.lang}>{idea.title}</bdi>} kicker={idea.about} />
      )}
      <CodeDisplay
        label={t`Kvittokod`}
        code={idea.receipt}
        groups={RECEIPT_GROUPS}
        qr={{ data: followAddress(idea.receipt), label: t`QR-kod för att följa idén` }}
      />
      <p class={css['follow']}>{t`Spara koden så kan du följa din idé.`}</p>
      <p>
        <Pill state={fate.state}>{fate.text}</Pill>
      </p>
      {reason && (
        <Notice kind="problem" title={t`Kontoret har lagt idén åt sidan`}>
          {reason} {t`Den ligger kvar på plattan. En samordnare avgör vad som händer med den.`}
        </Notice>
      )}
      <article class={css['idea']} lang={idea.lang} dir={idea.dir}>
        {isNew && <h2 class={css['title']}>{idea.title}</h2>}
        {idea.text !== '' && <p class={css['text']}>{idea.text}</p>}
      </article>
      {props.photo}
    </Screen>
  );
}
