import { useState } from 'preact/hooks';
import { BarRow, Bars } from '../bar-row.tsx';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { DataTable } from '../data-table.tsx';
import { EmptyState } from '../empty-state.tsx';
import { List, ListRow } from '../list.tsx';
import { Pill } from '../pill.tsx';
import { SplitBar } from '../split-bar.tsx';
import { Stepper } from '../stepper.tsx';
import css from './gallery.module.css';
import type { Sample } from './sample-text.ts';
import { Section } from './section.tsx';

type Proposal = { id: string; title: string; area: number; cost: number | undefined; votes: number };

const proposals: Proposal[] = [
  { id: 'a', title: 'Lekplats vid Stensjöns badplats', area: 0, cost: 180_000, votes: 412 },
  { id: 'b', title: 'Belyst gångväg till skolan', area: 1, cost: 240_000, votes: 388 },
  { id: 'c', title: 'Fiskebrygga för rullstol', area: 2, cost: undefined, votes: 301 },
  { id: 'd', title: 'Ängsblommor längs Storgatan', area: 3, cost: 95_000, votes: 96 },
];

/** What is looked at. */
export function DataParts({ sample }: { sample: Sample }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['b']));
  const number = new Intl.NumberFormat(sample.locale === 'ar' ? 'sv' : sample.locale);
  return (
    <>
      <Section name="Card · List · ListRow">
        <Card
          title="Nästa träffar"
          note="Tre de närmaste veckorna"
          actions={<Button kind="quiet">Visa alla</Button>}
        >
          <List look="plain" label="Nästa träffar">
            <ListRow
              dense
              title="Skolbesök, Ängskolan"
              note="2 plattor · 1 inte redo"
              start={<strong>13 maj</strong>}
            />
            <ListRow
              dense
              title="Bokbord, Fredriksdals bibliotek"
              note="1 platta · redo"
              start={<strong>15 maj</strong>}
            />
          </List>
        </Card>
        <List label="Idéer i dag">
          <ListRow
            title="Belysning på gångvägen till badet"
            note="14.32 · svenska · K7MP-4D"
            href="#idé"
            end={
              <Pill state="waiting" look="bare">
                väntar
              </Pill>
            }
          />
          <ListRow
            title="ملعب كرة قدم صغير بجانب المدرسة"
            lang="ar"
            note="14.20 · arabiska · 9TRX-2H"
            onClick={() => undefined}
            end={
              <Pill state="ok" look="bare">
                framme
              </Pill>
            }
          />
        </List>
      </Section>
      <Section name="DataTable">
        <DataTable
          caption="Förslag"
          locale={sample.locale}
          rows={proposals}
          rowKey={(row) => row.id}
          empty={<EmptyState title="Inga förslag än" />}
          choice={{
            chosen,
            onChange: setChosen,
            allLabel: 'Välj alla',
            rowLabel: (row) => `Välj ${row.title}`,
          }}
          columns={[
            {
              key: 'title',
              head: 'Förslag',
              cell: (row) => row.title,
              sortBy: (row) => row.title,
              rowHeader: true,
            },
            {
              key: 'area',
              head: 'Område',
              cell: (row) => sample.areas[row.area],
              sortBy: (row) => sample.areas[row.area],
            },
            {
              key: 'cost',
              head: 'Kostnad',
              align: 'end',
              cell: (row) => (row.cost === undefined ? '–' : `${number.format(row.cost)} kr`),
              sortBy: (row) => row.cost,
            },
            {
              key: 'votes',
              head: 'Röster',
              align: 'end',
              cell: (row) => row.votes,
              sortBy: (row) => row.votes,
            },
          ]}
        />
      </Section>
      <Section name="BarRow · SplitBar">
        <div class={css['columns']}>
          <Card title="Vilka har vi inte nått?" note="Deltagare per 1 000 invånare · streckat: målet 25">
            <Bars label="Räckvidd">
              {sample.areas.map((area, i) => (
                <BarRow
                  key={area}
                  label={area}
                  value={[4, 17, 31, 44][i] ?? 0}
                  max={44}
                  goal={25}
                  tone={(['berry', 'clay', 'lake', 'lake'] as const)[i]}
                  text={[4, 17, 31, 44][i]}
                />
              ))}
            </Bars>
          </Card>
          <Card title="Så röstade invånarna" note="875 000 kr till förslag, 125 000 kr kvar">
            <SplitBar
              label="875 000 av 1 000 000 kr går till förslag"
              max={1_000_000}
              parts={[
                { key: 'a', value: 180_000, tone: 'lake' },
                { key: 'b', value: 240_000, tone: 'clay' },
                { key: 'c', value: 95_000, tone: 'ochre' },
                { key: 'd', value: 210_000, tone: 'plum' },
                { key: 'e', value: 150_000, tone: 'moss' },
              ]}
            />
            <Bars label="Resultat">
              {proposals.map((row) => (
                <BarRow
                  key={row.id}
                  layout="under"
                  label={row.title}
                  value={row.votes}
                  max={412}
                  text={row.votes}
                  tone={row.votes < 100 ? 'quiet' : 'lake'}
                  note={row.votes < 100 ? `Ryms inte: kostar ${sample.money}` : `Ryms · ${sample.money}`}
                />
              ))}
            </Bars>
          </Card>
        </div>
      </Section>
      <Section name="Stepper">
        <Stepper
          label="Steg"
          here="ideas"
          stateWords={{ done: 'klart', current: 'pågår', ahead: 'inte påbörjat' }}
          steps={[
            { key: 'frames', label: 'Ramar', href: '#ramar', state: 'done' },
            { key: 'ideas', label: 'Idéer', href: '#ideer', state: 'current', note: '143' },
            { key: 'voting', label: 'Röstning', href: '#rostning', state: 'ahead' },
          ]}
        />
      </Section>
    </>
  );
}
