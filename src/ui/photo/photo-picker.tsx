import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Camera, ImagePlus } from 'lucide-preact';
import { Button } from '../button.tsx';
import { FieldError } from '../field.tsx';
import { useObjectUrl } from './use-object-url.ts';
import css from './photo.module.css';

export type PhotoPickerProps = {
  label: ComponentChildren;
  /** Said before a photo is taken: what not to show, and who will see it. */
  hint: ComponentChildren;
  /** The photo as it will be kept; undefined while there is none. */
  photo: { readonly bytes: Uint8Array<ArrayBuffer>; readonly alt: string } | undefined;
  /** A picture is being made small. */
  busy: boolean;
  error: ComponentChildren;
  takeText: string;
  /** Leave out where what lies on the device belongs to others. */
  chooseText?: string | undefined;
  removeText: string;
  onFile: (file: File) => void;
  onRemove: () => void;
};

/** One photo, taken with the device's own camera or chosen from it, and taken away again. */
export function PhotoPicker(props: PhotoPickerProps) {
  const { photo, busy, error, chooseText, onFile } = props;
  const takeRef = useRef<HTMLInputElement>(null);
  const chooseRef = useRef<HTMLInputElement>(null);
  const url = useObjectUrl(photo?.bytes);
  const input = {
    type: 'file' as const,
    accept: 'image/*',
    hidden: true,
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
      const file = currentTarget.files?.[0];
      // The same file may be chosen once more.
      currentTarget.value = '';
      if (file && !busy) onFile(file);
    },
  };
  return (
    <fieldset class={css['picker']}>
      <legend class={css['label']}>{props.label}</legend>
      <div class={css['hint']}>{props.hint}</div>
      <div class={css['actions']}>
        <input {...input} ref={takeRef} capture="environment" />
        <Button icon={Camera} busy={busy} onClick={() => takeRef.current?.click()}>
          {props.takeText}
        </Button>
        {chooseText !== undefined && (
          <>
            <input {...input} ref={chooseRef} />
            <Button icon={ImagePlus} busy={busy} onClick={() => chooseRef.current?.click()}>
              {chooseText}
            </Button>
          </>
        )}
        {photo && (
          <Button kind="quiet" onClick={props.onRemove}>
            {props.removeText}
          </Button>
        )}
      </div>
      <FieldError id="" error={error} />
      {/* Below what is pressed, so that nothing moves away under a finger when it comes. */}
      {photo && url !== undefined && <img class={css['photo']} src={url} alt={photo.alt} />}
    </fieldset>
  );
}
