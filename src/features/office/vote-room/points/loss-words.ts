import { t } from '@lingui/core/macro';
import { LOSS_REASON_MAX } from '../../../../domain/vote/loss.ts';
import { type signLoss } from '../../../../domain/vote/loss-decisions.ts';

type LossRefusal = Extract<ReturnType<typeof signLoss>, { ok: false }>['refusal'];

/** Why a signature was not taken, and which field it is about. */
export function lossRefusalWords({ code, params }: LossRefusal): {
  readonly field: 'reason' | 'witness' | undefined;
  readonly text: string;
} {
  switch (code) {
    case 'loss.no-reason':
      return { field: 'reason', text: t`Skriv varför. Skälet publiceras.` };
    case 'loss.reason-too-long':
      return { field: 'reason', text: t`Skriv kortare, högst ${LOSS_REASON_MAX} tecken.` };
    case 'loss.same-person': {
      const { name = '' } = params;
      return { field: 'witness', text: t`${name} är du själv. Den andra ska vara någon annan.` };
    }
    case 'loss.no-witness-here':
      return {
        field: 'witness',
        text: t`I den här omgången ska den andra vara inloggad, inte ett vittne.`,
      };
    case 'loss.signed':
      return { field: undefined, text: t`Två personer har redan skrivit under.` };
    case 'loss.signed-by-you':
      return { field: undefined, text: t`Du har redan skrivit under. Nu ska någon annan göra det.` };
  }
}
