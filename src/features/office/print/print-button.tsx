import type { ComponentChildren } from 'preact';
import { Printer } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button.tsx';

export type PrintButtonProps = {
  kind?: 'primary' | 'secondary' | undefined;
  /** Opens the print dialog, and is done when it has been open. */
  onPrint: () => Promise<void>;
  children: ComponentChildren;
};

/** A button that prints, and is busy while the dialog opens. */
export function PrintButton({ kind = 'secondary', onPrint, children }: PrintButtonProps) {
  const [printing, setPrinting] = useState(false);
  const print = async () => {
    setPrinting(true);
    await onPrint().finally(() => setPrinting(false));
  };
  return (
    <Button kind={kind} icon={Printer} busy={printing} onClick={() => void print()}>
      {children}
    </Button>
  );
}
