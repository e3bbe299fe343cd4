import { t } from '@lingui/core/macro';
import { ClipboardCheck } from 'lucide-preact';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ClosingForm, type ClosingPaper } from './closing-form.tsx';
import { printNow } from './on-paper.tsx';
import { PaperForm } from './paper-form.tsx';
import { PrintButton } from './print-button.tsx';
import css from './print.module.css';

export type ClosingPrintViewProps = {
  /** Undefined until the point has closed and its form has arrived. */
  paper: ClosingPaper | undefined;
  onPrint?: (() => Promise<void>) | undefined;
};

/** The closing form of a ballot point, to print and to sign. */
export function ClosingPrintView({ paper, onPrint = printNow }: ClosingPrintViewProps) {
  if (!paper) {
    return (
      <EmptyState icon={ClipboardCheck} title={t`Röststället är inte stängt än`}>
        {t`Formuläret syns här när det är ifyllt på plattan och har kommit fram hit.`}
      </EmptyState>
    );
  }
  return (
    <div class={css['stack']}>
      <div class={css['acts']}>
        <PrintButton kind="primary" onPrint={onPrint}>
          {t`Skriv ut formuläret`}
        </PrintButton>
      </div>
      <PaperForm>
        <ClosingForm {...paper} />
      </PaperForm>
    </div>
  );
}
