import { t } from '@lingui/core/macro';
import { Plus, X } from 'lucide-preact';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import css from './close.module.css';
import { emptyTablet, type TypedTablet } from './closing-draft.ts';
import type { ClosingFormViewProps } from './closing-form-view.tsx';
import { CountInput } from './count-input.tsx';
import { OwnFigures } from './own-figures.tsx';

/** The first step: this tablet's figures by its log, and the other tablets' as their screens say them. */
export function VotersStep(
  props: Pick<ClosingFormViewProps, 'tablet' | 'tablets' | 'own' | 'draft' | 'fault' | 'onChange'>,
) {
  const { tablet, tablets, own, draft, fault, onChange } = props;
  const { others } = draft;
  const change = (at: number, part: Partial<TypedTablet>) =>
    onChange({ others: others.map((each, index) => (index === at ? { ...each, ...part } : each)) });
  return (
    <>
      <Card title={t`Platta ${tablet}, den här`}>
        <OwnFigures own={own} tablets={tablets} />
      </Card>
      {others.map((other, at) => (
        <OtherTablet
          key={at}
          other={other}
          tablets={tablets}
          asked={fault?.at === 'counts'}
          onChange={(part) => change(at, part)}
          onRemove={() => onChange({ others: others.filter((_, index) => index !== at) })}
        />
      ))}
      {fault?.at === 'tablets' && <Notice kind="problem" title={fault.words} />}
      <div>
        <Button icon={Plus} onClick={() => onChange({ others: [...others, emptyTablet] })}>
          {others.length === 0 ? t`Fler plattor användes här` : t`En platta till`}
        </Button>
      </div>
    </>
  );
}

type OtherTabletProps = {
  other: TypedTablet;
  tablets: boolean;
  asked: boolean;
  onChange: (part: Partial<TypedTablet>) => void;
  onRemove: () => void;
};

function OtherTablet({ other, tablets, asked, onChange, onRemove }: OtherTabletProps) {
  const title = other.tablet.trim() === '' ? t`En annan platta` : t`Platta ${other.tablet}`;
  return (
    <Card
      title={title}
      note={t`Skriv av siffrorna på dess skärm. Den visar dem när den är ihoppackad.`}
      actions={<IconButton icon={X} label={t`Ta bort plattan`} onClick={onRemove} />}
    >
      <div class={css['counts']}>
        <TextInput
          label={t`Plattans nummer`}
          inputMode="numeric"
          size={6}
          value={other.tablet}
          onInput={(value) => onChange({ tablet: value })}
          error={
            asked && !/^[1-9]\d{0,4}$/.test(other.tablet.trim()) ? t`Skriv numret på plattan.` : undefined
          }
          autofocus
        />
        <CountInput
          label={t`Avprickade`}
          value={other.checkedIn}
          onInput={(value) => onChange({ checkedIn: value })}
          asked={asked}
        />
        <CountInput
          label={t`Gick utan att rösta`}
          value={other.left}
          onInput={(value) => onChange({ left: value })}
          asked={asked}
        />
        {tablets && (
          <CountInput
            label={t`Förseglade röster`}
            value={other.sealed}
            onInput={(value) => onChange({ sealed: value })}
            asked={asked}
          />
        )}
      </div>
    </Card>
  );
}
