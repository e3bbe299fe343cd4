import { t } from '@lingui/core/macro';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import { IDEA_PLACE_MAX } from '../../domain/ideas/idea.ts';
import type { PlannedStreetEvent } from '../../domain/meeting/street-event.ts';
import { useCell } from '../../ui/cell.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { areasAround } from './areas-around.ts';
import type { IdeaSession } from './idea-session.ts';
import { nearLimit, useTooLong } from './limits.ts';
import { type QuestionFrame, QuestionScreen } from './question-screen.tsx';

/** "Vet inte", beside the ids of areas, none of which can be this. */
const NOWHERE = '?';

export type QuestionProps = { frame: QuestionFrame; session: IdeaSession; onNext: () => void };

/** Where: the areas around the event first, and a place in one's own words. Both may be left out. */
export function WhereQuestion({
  frame,
  session,
  onNext,
  cycle,
  event,
}: QuestionProps & { cycle: Cycle; event: PlannedStreetEvent }) {
  const { area, place, nowhere } = useCell(session.draft);
  const { around, near, far } = areasAround(cycle, event.plan.area);
  const placeError = useTooLong(place, IDEA_PLACE_MAX);
  const choose = (value: string) =>
    session.change(value === NOWHERE ? { area: '', nowhere: true } : { area: value, nowhere: false });
  const chosen = nowhere ? NOWHERE : area;
  const whole = around && { value: around.id, label: wholeOf(around.name) };
  return (
    <QuestionScreen
      frame={frame}
      question="where"
      title={t`Var ska det hända?`}
      lead={t`Välj ett område.`}
      next={t`Fortsätt`}
      onNext={() => placeError.check() && onNext()}
    >
      <ChoiceList
        label={t`Område`}
        labelHidden
        layout="grid"
        value={chosen}
        onChange={choose}
        options={[
          ...near.map(({ id, name }) => ({ value: id, label: name })),
          ...(whole ? [whole] : []),
          { value: NOWHERE, label: t`Vet inte` },
        ]}
      />
      {far.length > 0 && (
        <Disclosure summary={t`Visa fler områden`} open={far.some(({ id }) => id === area)}>
          <ChoiceList
            label={t`Fler områden`}
            labelHidden
            layout="grid"
            value={chosen}
            onChange={choose}
            options={far.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Disclosure>
      )}
      <TextInput
        label={t`Vilken plats?`}
        optional={t`du kan hoppa över`}
        hint={t`Till exempel: vid badet, Storgatan 5`}
        value={place}
        onInput={(value) => session.change({ place: value })}
        error={placeError.message}
        counter={nearLimit(place, IDEA_PLACE_MAX)}
        spellCheck={false}
        enterKeyHint="next"
      />
    </QuestionScreen>
  );
}

const wholeOf = (area: string): string => t`Hela ${area}`;
