import { plural, t } from '@lingui/core/macro';
import { dotted } from '../../../i18n/dotted.ts';
import { money } from '../../../i18n/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { ContestSum } from './proposal-sums.ts';

/** What a contest's decisions come to, beside its money. */
export function ContestSumLine({
  sum,
  currency,
  named,
}: {
  sum: ContestSum;
  currency: string;
  named: boolean;
}) {
  const [cost, budget] = [money(sum.cost, currency), money(sum.budget, currency)];
  const over = money(sum.cost - sum.budget, currency);
  const words = dotted(
    sum.approved > 0 ? plural(sum.approved, { one: '# godkänt', other: '# godkända' }) : '',
    sum.changed > 0 ? plural(sum.changed, { one: '# ändrat', other: '# ändrade' }) : '',
    sum.rejected > 0 ? plural(sum.rejected, { one: '# avslaget', other: '# avslagna' }) : '',
    sum.deferred > 0 ? plural(sum.deferred, { one: '# uppskjutet', other: '# uppskjutna' }) : '',
  );
  const about = named ? `${sum.name}: ` : '';
  if (sum.budget > 0 && sum.cost > sum.budget) {
    return (
      <Notice
        kind="warning"
        live="polite"
        title={`${about}${t`Beslutet kostar ${over} mer än vad som är avsatt`}`}
      >
        {words}. {t`${cost} av ${budget}.`}
      </Notice>
    );
  }
  return (
    <p>
      <strong>{`${about}${t`${cost} av ${budget}`}`}</strong>
      <br />
      {words}
    </p>
  );
}
