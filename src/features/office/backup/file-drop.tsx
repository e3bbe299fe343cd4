import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { FileUp } from 'lucide-preact';
import { Icon } from '../../../ui/icon.tsx';
import css from './backup.module.css';

/** A place to drop a file on, or to press and choose one. */
export function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  const [over, setOver] = useState(false);
  return (
    // Dropping is beside the point for the keyboard: the input inside is the control.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <label
      class={css['drop']}
      data-over={over ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <span class={css['dropIcon']}>
        <Icon shape={FileUp} size={2} />
      </span>
      <span class={css['dropTitle']}>{t`Välj en backupfil, eller släpp den här`}</span>
      <span class={css['dropHint']}>{t`Filens namn slutar på .torgbackup.`}</span>
      <input
        class={css['file']}
        type="file"
        accept=".torgbackup"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be chosen again: it must then be heard of.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
