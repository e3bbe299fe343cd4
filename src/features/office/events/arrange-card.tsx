import { plural, t } from '@lingui/core/macro';
import type { Arranged, Task } from '../../../domain/meeting/arrangement.ts';
import { DeviceId } from '../../../domain/log/ids.ts';
import { showToast } from '../../../ui/toast.tsx';
import { Card } from '../../../ui/card.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { ListChecks, X } from 'lucide-preact';
import { to } from '../place.ts';
import { AddLine } from './add-line.tsx';
import css from './arrange.module.css';
import { readinessWords, usualTasks } from './arrange-words.ts';
import { isUnready, type Readiness } from './tablet-readiness.ts';
import type { Arrange } from './use-arrange.ts';

/** A tablet that can be brought; its readiness is of one that is. */
export type TabletChoice = {
  readonly id: string;
  readonly name: string;
  readonly readiness: Readiness | undefined;
};

export type ArrangeProps = {
  arranged: Arranged;
  tablets: readonly TabletChoice[];
  /** Undefined for those who may only read. */
  arrange: Arrange | undefined;
};

/** What an event needs: the tablets, who staffs it, and what is to be done before. */
export function ArrangeCard(props: ArrangeProps) {
  const left = props.arranged.tasks.filter(({ done }) => !done).length;
  return (
    <Card
      title={t`Förberedelser`}
      note={
        props.arranged.tasks.length === 0
          ? undefined
          : plural(left, { 0: 'Allt är gjort', one: '# sak kvar att göra', other: '# saker kvar att göra' })
      }
    >
      <div class={css['parts']}>
        <Tasks {...props} />
        <div class={css['side']}>
          <Tablets {...props} />
          <People {...props} />
        </div>
      </div>
    </Card>
  );
}

function Tablets({ tablets, arrange }: ArrangeProps) {
  const shown = arrange ? tablets : tablets.filter(({ readiness }) => readiness);
  return (
    <section class={css['part']} aria-labelledby="arrange-tablets">
      <h3 id="arrange-tablets">{t`Plattor som ska med`}</h3>
      {shown.length === 0 && (
        <p class={css['none']}>
          {arrange ? <a href={to.tablets}>{t`Ingen platta är med än. Hämta en kod.`}</a> : t`Inga plattor.`}
        </p>
      )}
      {shown.map(({ id, name, readiness }) => (
        <div key={id} class={css['tablet']}>
          {arrange ? (
            <Checkbox
              label={name}
              checked={readiness !== undefined}
              onChange={(comes) => {
                void told(arrange.say({ about: 'tablet', tablet: DeviceId.parse(id), comes }));
              }}
            />
          ) : (
            <span>{name}</span>
          )}
          {readiness && (
            <span class={css['readiness']} data-unready={isUnready(readiness) ? '' : undefined}>
              {readinessWords(readiness)}
            </span>
          )}
        </div>
      ))}
    </section>
  );
}

function People({ arranged, arrange }: ArrangeProps) {
  return (
    <section class={css['part']} aria-labelledby="arrange-people">
      <h3 id="arrange-people">{t`Bemannas av`}</h3>
      {arranged.people.length === 0 && <p class={css['none']}>{t`Ingen är inskriven än.`}</p>}
      <ul class={css['list']}>
        {arranged.people.map((name) => (
          <li key={name} class={css['row']}>
            <span>{name}</span>
            {arrange && (
              <IconButton
                icon={X}
                label={removeWords(name)}
                onClick={() =>
                  void arrange.drop(
                    { about: 'person', name, comes: false },
                    { about: 'person', name, comes: true },
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
      {arrange && (
        <AddLine
          label={t`Namn på den som bemannar`}
          act={t`Lägg till namnet`}
          onAdd={(name) => arrange.say({ about: 'person', name, comes: true })}
        />
      )}
    </section>
  );
}

function Tasks({ arranged, arrange }: ArrangeProps) {
  return (
    <section class={css['part']} aria-labelledby="arrange-tasks">
      <h3 id="arrange-tasks">{t`Checklista`}</h3>
      {arranged.tasks.length === 0 && (
        <div class={css['none']}>
          <p>{t`Inget är uppskrivet än.`}</p>
          {arrange && (
            <Button icon={ListChecks} onClick={() => void told(arrange.add(...usualTasks()))}>
              {t`Börja med den vanliga listan`}
            </Button>
          )}
        </div>
      )}
      <ul class={css['list']}>
        {arranged.tasks.map((task) => (
          <TaskRow key={task.task} task={task} arrange={arrange} />
        ))}
      </ul>
      {arrange && (
        <AddLine
          label={t`Något att göra före träffen`}
          act={t`Lägg till på listan`}
          onAdd={(text) => arrange.add(text)}
        />
      )}
    </section>
  );
}

function TaskRow({ task: { task, text, done }, arrange }: { task: Task; arrange: Arrange | undefined }) {
  if (!arrange) return <li class={css['row']}>{done ? t`${text} (gjort)` : text}</li>;
  const as = (state: 'open' | 'done' | 'dropped') => ({ about: 'task' as const, task, text, state });
  return (
    <li class={css['row']} data-done={done ? '' : undefined}>
      <Checkbox
        label={text}
        checked={done}
        onChange={(checked) => void told(arrange.say(as(checked ? 'done' : 'open')))}
      />
      <IconButton
        icon={X}
        label={removeWords(text)}
        onClick={() => void arrange.drop(as('dropped'), as(done ? 'done' : 'open'))}
      />
    </li>
  );
}

const removeWords = (what: string): string => t`Ta bort ${what}`;

/** A box has no place for words of its own: why it did not take is told beside it all. */
async function told(saving: Promise<string | undefined>): Promise<void> {
  const why = await saving;
  if (why !== undefined) showToast({ kind: 'problem', text: why });
}
