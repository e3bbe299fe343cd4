import { CalendarPlus } from 'lucide-preact';
import { BarRow, Bars } from '../bar-row.tsx';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { List, ListRow } from '../list.tsx';
import { Notice } from '../notice.tsx';
import { PageHeader } from '../page-header.tsx';
import { SideNav } from '../side-nav.tsx';
import { Stepper, type Step } from '../stepper.tsx';
import css from './gallery.module.css';
import type { Sample } from './sample-text.ts';

const names = [
  'Ramar',
  'Inbjudan',
  'Idéer',
  'Bearbetning',
  'Röstning',
  'Beslut',
  'Genomförande',
  'Uppföljning',
];

const steps: Step[] = names.map((label, i) => ({
  key: label,
  label,
  href: `#${label}`,
  state: i < 2 ? 'done' : i === 2 ? 'current' : 'ahead',
  note: i === 2 ? '143' : undefined,
}));

const reach = [4, 9, 17, 26, 31, 33, 38, 44];

/** The office's overview, to see the navigation and the work beside it. */
export function OfficeSample({ sample }: { sample: Sample }) {
  return (
    <SideNav
      brand="Torg"
      menuLabel="Meny"
      nav={
        <Stepper
          label="Steg"
          steps={steps}
          here="Idéer"
          stateWords={{ done: 'klart', current: 'pågår', ahead: 'inte påbörjat' }}
        />
      }
      foot="Samordnare"
    >
      <PageHeader
        title="Idéer samlas in"
        lead="143 idéer från 11 träffar · stänger om 9 dagar"
        actions={
          <Button kind="primary" icon={CalendarPlus}>
            Ny träff
          </Button>
        }
      />
      <div class={css['columns']}>
        <Notice kind="warning" title="Platta 5 är inte redo" href="#platta">
          Skolbesök i Äng i morgon 09.00
        </Notice>
        <Notice kind="problem" title="2 poster behöver hjälp" href="#karantan">
          Okänd träff, sparade i karantän
        </Notice>
        <Notice kind="info" title="18 idéer väntar på svar" href="#svar">
          Den äldsta i 6 dagar
        </Notice>
      </div>
      <div class={css['columns']}>
        <Card title="Vilka har vi inte nått?" note="Deltagare per 1 000 invånare · streckat: målet 25">
          <Bars label="Räckvidd">
            {reach.map((value, i) => (
              <BarRow
                key={value}
                label={sample.areas[i % 4]}
                value={value}
                max={44}
                goal={25}
                tone={value < 15 ? 'berry' : value < 25 ? 'clay' : 'lake'}
                text={value}
              />
            ))}
          </Bars>
        </Card>
        <Card title="Nästa träffar">
          <List look="plain" label="Träffar">
            <ListRow
              dense
              title="Skolbesök, Ängskolan"
              note="2 plattor · 1 inte redo"
              start={<b>13 maj</b>}
            />
            <ListRow
              dense
              title="Bokbord, Fredriksdals bibliotek"
              note="1 platta · redo"
              start={<b>15 maj</b>}
            />
            <ListRow dense title="Föreslås: Sandsjöbygden" note="lägst räckvidd" start={<b>18 maj</b>} />
          </List>
        </Card>
      </div>
    </SideNav>
  );
}
