import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { classes } from './classes.ts';
import css from './choice-list.module.css';
import { FieldError, type FieldWords } from './field.tsx';
import { Icon, type IconShape } from './icon.tsx';

/** One answer: words, and a picture or icon where that helps. */
export type Choice = {
  value: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  icon?: IconShape | undefined;
  /** The language and direction of the label, where they are not the page's. */
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
  disabled?: boolean | undefined;
};

type GroupProps = FieldWords & {
  options: readonly Choice[];
  /** Cards side by side where there is room. Default `column`. */
  layout?: 'column' | 'grid' | undefined;
  disabled?: boolean | undefined;
};

export type ChoiceListProps = GroupProps & {
  /** The chosen value, or the empty string. */
  value: string;
  onChange: (value: string) => void;
};

export type CheckListProps = GroupProps & {
  values: readonly string[];
  /** All that are chosen now, in the order of the options. */
  onChange: (values: string[]) => void;
};

/** One answer of a few, as cards to press; arrow keys move between them as in any radio group. */
export function ChoiceList(props: ChoiceListProps) {
  return (
    <Group
      {...props}
      type="radio"
      isChosen={(value) => value === props.value}
      onPick={(value) => props.onChange(value)}
    />
  );
}

/** Any number of answers, as cards to press. */
export function CheckList({ values, onChange, ...props }: CheckListProps) {
  return (
    <Group
      {...props}
      type="checkbox"
      isChosen={(value) => values.includes(value)}
      onPick={(value, chosen) =>
        onChange(
          props.options.flatMap((o) =>
            (o.value === value ? chosen : values.includes(o.value)) ? [o.value] : [],
          ),
        )
      }
    />
  );
}

type GroupParts = GroupProps & {
  type: 'radio' | 'checkbox';
  isChosen: (value: string) => boolean;
  onPick: (value: string, chosen: boolean) => void;
};

function Group(props: GroupParts) {
  const { label, labelHidden, hint, error, optional, options, layout = 'column' } = props;
  const id = useId();
  return (
    <fieldset
      class={css['group']}
      disabled={props.disabled}
      aria-describedby={classes(hint && `${id}-hint`, error && `${id}-error`)}
    >
      <legend class={classes(css['legend'], labelHidden && css['legendHidden'])}>
        {label}
        {optional && <span class={css['optional']}> ({optional})</span>}
      </legend>
      {hint && (
        <div class={css['hint']} id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div class={css[layout]}>
        {options.map((option) => (
          <label key={option.value} class={css['card']} lang={option.lang} dir={option.dir}>
            <input
              class={css['input']}
              type={props.type}
              autoComplete="off" // Else browsers keep on the disk what was chosen, to restore a closed tab.
              name={id}
              value={option.value}
              checked={props.isChosen(option.value)}
              disabled={option.disabled}
              aria-describedby={option.hint ? `${id}-${option.value}-hint` : undefined}
              onChange={(event) => props.onPick(option.value, event.currentTarget.checked)}
            />
            {option.icon && <Icon shape={option.icon} size={1.5} />}
            <span class={css['words']}>
              <span class={css['label']}>{option.label}</span>
              {option.hint && (
                <span class={css['choiceHint']} id={`${id}-${option.value}-hint`}>
                  {option.hint}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}
