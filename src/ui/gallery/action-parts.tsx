import { useState } from 'preact/hooks';
import {
  CalendarPlus,
  Camera,
  Ellipsis,
  HandHelping,
  Lightbulb,
  Mic,
  PackageCheck,
  Plus,
  Search,
  ShieldCheck,
  Trash,
  Users,
  Vote,
  X,
} from 'lucide-preact';
import { BigTile, Tiles } from '../big-tile.tsx';
import { Button, LinkButton } from '../button.tsx';
import { IconButton } from '../icon-button.tsx';
import { Menu } from '../menu.tsx';
import { Pill } from '../pill.tsx';
import { Tally } from '../tally.tsx';
import { showToast } from '../toast.tsx';
import type { Sample } from './sample-text.ts';
import { Row, Section } from './section.tsx';

/** What is pressed. */
export function ActionParts({ sample }: { sample: Sample }) {
  const [visitors, setVisitors] = useState(47);
  return (
    <>
      <Section name="Button">
        <Row>
          <Button kind="primary">{sample.save}</Button>
          <Button icon={Mic}>Säg den i stället</Button>
          <Button icon={Camera}>Ta en bild</Button>
          <Button kind="quiet">Ångra</Button>
          <Button kind="danger" icon={Trash}>
            Kasta utkastet
          </Button>
          <Button kind="primary" busy>
            {sample.save}
          </Button>
          <Button disabled>Skicka nu</Button>
          <LinkButton href="#ny" icon={CalendarPlus} kind="primary">
            Ny träff
          </LinkButton>
        </Row>
        <Button kind="primary" size="large" wide icon={Lightbulb}>
          Lämna en idé
        </Button>
        <Button size="large" wide icon={Search}>
          Följ en idé du har lämnat
        </Button>
      </Section>
      <Section name="IconButton · Menu">
        <Row>
          <IconButton icon={X} label="Stäng" />
          <IconButton icon={Plus} label="En till" kind="primary" />
          <IconButton icon={Plus} label="En till av dem" kind="secondary" />
          <IconButton icon={Plus} label="En till går inte" kind="secondary" disabled />
          <Menu
            label="Mer"
            icon={Ellipsis}
            items={[
              { key: 'a', label: 'Skriv ut listan', onClick: () => undefined },
              { key: 'b', label: 'Visa karantänen', current: true, href: '#karantan' },
            ]}
          />
          <Button onClick={() => showToast({ kind: 'done', text: 'Besökaren är räknad' })}>
            Visa en toast
          </Button>
        </Row>
      </Section>
      <Section name="BigTile · Tally">
        <Tiles>
          <BigTile icon={Lightbulb} kind="primary" title="Ny idé" note="Du skriver åt någon" />
          <BigTile
            icon={HandHelping}
            kind="primary"
            title="Lämna över plattan"
            note="Invånaren skriver själv"
          />
          <BigTile icon={Vote} title="Röstsedlar" note="Bunt 4 · 31 av 50 sedlar" href="#sedlar" />
          <BigTile icon={PackageCheck} title="Stäng röststället" note="Räkna, skriv under" disabled />
        </Tiles>
        <Tally
          icon={Users}
          label="Besökare"
          note="Ett tryck för var och en"
          value={visitors}
          text={String(visitors)}
          addLabel="En besökare till"
          onAdd={() => setVisitors(visitors + 1)}
          undo={{ label: 'Ångra', onClick: () => setVisitors(visitors - 1) }}
        />
      </Section>
      <Section name="Pill">
        <Row>
          <Pill state="ok">{sample.arrived}</Pill>
          <Pill state="waiting">{sample.waiting}</Pill>
          <Pill state="help">{sample.help}</Pill>
          <Pill state="offline" onClick={() => undefined}>
            {sample.offline}
          </Pill>
          <Pill state="info">Nämnden beslutar 3 juni</Pill>
          <Pill state="plain">utkast</Pill>
          <Pill state="ok" look="bare">
            framme
          </Pill>
          <Pill state="waiting" look="bare">
            väntar
          </Pill>
          <Pill state="help" look="bare">
            behöver hjälp
          </Pill>
          <Pill state="ok" icon={ShieldCheck}>
            Redo utan nät
          </Pill>
        </Row>
      </Section>
    </>
  );
}
