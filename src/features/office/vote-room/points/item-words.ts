import { t } from '@lingui/core/macro';
import type { ManifestItem } from '../../../../domain/vote/manifest.ts';
import { number } from '../../../../i18n/format.ts';
import type { PillState } from '../../../../ui/pill.tsx';

/** Something that the office waits for, in words: what it is, how much of it has come, and what to do about it. */
export type SaidItem = { readonly title: string; readonly more: string; readonly advice: string };

/** One thing of the manifest in words; `tablet` says the name of a tablet. */
export function itemWords(item: ManifestItem, tablet: (author: string) => string): SaidItem {
  const [expected, arrived] = [number(item.expected), number(item.arrived)];
  const whose = item.tablet === undefined ? '' : tablet(item.tablet);
  const here = item.expected === item.arrived;
  switch (item.what) {
    case 'form':
      return {
        title: t`Stängningsformuläret`,
        more:
          item.arrived > 1
            ? t`${arrived} formulär har kommit, men bara ett ska gälla.`
            : here
              ? t`Framme.`
              : t`Ingen platta har lämnat det än.`,
        advice:
          item.arrived > 1
            ? t`Öppna röststället igen, och låt en platta fylla i formuläret för alla.`
            : t`Det fylls i på en av plattorna när röststället stänger.`,
      };
    case 'closing':
      return {
        title: t`${whose} är stängd`,
        more: here ? t`Stängd och framme.` : t`Plattan har varit med här, men inte stängt.`,
        advice: t`Stäng på plattan och låt den få nät, eller läs in dess backupfil.`,
      };
    case 'bags':
      return {
        title: t`Röster från ${whose}`,
        more:
          item.arrived > item.expected
            ? t`${arrived} förseglade röster är framme, men plattan räknade ${expected}.`
            : t`${arrived} av ${expected} förseglade röster är framme.`,
        advice: t`Låt plattan få nät, eller läs in dess backupfil. Titta också bland det som behöver hjälp.`,
      };
    case 'tablet':
      return {
        title: t`Formulärets siffror om ${whose}`,
        more: t`${arrived} av ${expected} siffror är de som plattan själv säger.`,
        advice: t`Någon av siffrorna är felskriven. Öppna röststället igen och rätta formuläret.`,
      };
    case 'sheets':
      return {
        title: t`Sedlarna i lådan`,
        more:
          item.arrived > item.expected
            ? t`${arrived} sedlar är inskrivna, men ${expected} låg i lådan.`
            : t`${arrived} av ${expected} sedlar är inskrivna.`,
        advice: t`Skriv in resten, eller räkna sedlarna en gång till.`,
      };
    case 'bundle': {
      const bundle = item.number ?? 0;
      return {
        title: t`Bunt ${bundle}`,
        more: here ? t`Klar.` : t`Inte klar, så inget av den räknas än.`,
        advice: t`Se efter bland papperssedlarna vad den väntar på.`,
      };
    }
    case 'seals': {
      const seal = item.seal ?? '';
      return {
        title: t`Förseglingen ${seal}`,
        more: t`Samma nummer står på två röstställen.`,
        advice: t`Jämför med förseglingarna. Den som är felskriven rättas om röststället öppnas igen.`,
      };
    }
  }
}

/** Where a thing stands. */
export function stagePill(item: ManifestItem): { readonly state: PillState; readonly words: string } {
  switch (item.stage) {
    case 'here':
      return { state: 'ok', words: t`framme` };
    case 'missing':
      return { state: 'help', words: t`fattas` };
    case 'differs':
      return { state: 'help', words: t`skiljer` };
    case 'lost':
      return { state: 'plain', words: t`avskriven` };
  }
}
