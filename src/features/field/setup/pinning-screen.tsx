import { t } from '@lingui/core/macro';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { to } from '../place.ts';
import { PinningGuide } from './pinning-guide.tsx';

/** How to pin the screen, looked up from the settings. */
export function PinningScreen() {
  return (
    <Screen top={<TopBar back={{ label: t`Tillbaka`, href: to.settings }} />}>
      <PageHeader
        title={t`Lås plattan till appen`}
        lead={t`Torgs pinkod håller invånaren kvar i kiosken. Plattan själv måste låsas till appen, annars går det att byta app.`}
      />
      <PinningGuide />
    </Screen>
  );
}
