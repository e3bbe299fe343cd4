import { useState } from 'preact/hooks';
import { Inbox } from 'lucide-preact';
import { Button } from '../button.tsx';
import { CodeDisplay } from '../code-display.tsx';
import { CountProgress } from '../count-progress.tsx';
import { Dialog } from '../dialog.tsx';
import { Disclosure } from '../disclosure.tsx';
import { EmptyState } from '../empty-state.tsx';
import { FailedState } from '../failed-state.tsx';
import { LoadingState } from '../loading-state.tsx';
import { Marks } from '../marks.tsx';
import { Meter } from '../meter.tsx';
import { Notice } from '../notice.tsx';
import { StepProgress } from '../step-progress.tsx';
import css from './gallery.module.css';
import type { Sample } from './sample-text.ts';
import { Row, Section } from './section.tsx';

/** What is told. */
export function StateParts({ sample }: { sample: Sample }) {
  return (
    <>
      <Section name="Notice">
        <div class={css['columns']}>
          <Notice kind="info" title="18 idéer väntar på svar" href="#svar">
            Den äldsta i 6 dagar
          </Notice>
          <Notice kind="success" title={sample.arrived}>
            Sex plattor, senast 13.58
          </Notice>
          <Notice kind="warning" title="Platta 5 är inte redo" actions={<Button>Gör den redo</Button>}>
            Skolbesök i Äng i morgon 09.00
          </Notice>
          <Notice kind="problem" title={sample.help}>
            Okänd träff, sparade i karantän
          </Notice>
        </div>
      </Section>
      <Section name="EmptyState · LoadingState · FailedState">
        <EmptyState icon={Inbox} title="Inga idéer än" action={<Button kind="primary">Ny idé</Button>}>
          Här samlas idéerna från dagens träff.
        </EmptyState>
        <LoadingState what="Hämtar idéerna" progress={{ value: 12, max: 43, text: '12 av 43' }} />
        <LoadingState what="Öppnar kameran" />
        <FailedState
          title="Listan kunde inte hämtas"
          kept="Allt du har skrivit finns kvar på plattan."
          advice="Gå närmare fönstret, eller vänta på nät."
          retry={{ label: 'Försök igen', onClick: () => undefined }}
          details={{
            summary: 'För den som hjälper till',
            text: 'GET /api/v1/entries 503 service-unavailable',
          }}
        />
      </Section>
      <Section name="StepProgress · CountProgress · Meter · Marks · Disclosure">
        <StepProgress label="Steg" current={2} total={4} text={sample.steps} />
        <CountProgress label="Skickar" value={12} max={43} text="12 av 43 idéer" />
        <div class={css['columns']}>
          <Meter label="Lagring" value={120} max={900} text="120 av 900 MB" />
          <Meter
            label="Batteri"
            value={12}
            max={100}
            text="12 %, ladda snart"
            worry={{ at: 20, when: 'below' }}
          />
        </div>
        <Row>
          <Marks filled={1} total={3} look="left" /> <strong>1 röst kvar</strong>
        </Row>
        <Disclosure summary="Läs mer">Tolv stolpar mellan skolan och badet.</Disclosure>
      </Section>
      <Section name="CodeDisplay">
        <CodeDisplay
          label="Din kvittokod"
          code="K7MP4D"
          groups={[4, 2]}
          qr={{ data: 'https://torg.example/f/K7MP4D', label: 'QR-kod till din idé' }}
        />
      </Section>
      <Dialogs sample={sample} />
    </>
  );
}

function Dialogs({ sample }: { sample: Sample }) {
  const [open, setOpen] = useState<'plain' | 'alert'>();
  const close = () => setOpen(undefined);
  return (
    <Section name="Dialog">
      <Row>
        <Button onClick={() => setOpen('plain')}>Öppna en dialog</Button>
        <Button onClick={() => setOpen('alert')}>Är du kvar?</Button>
      </Row>
      <Dialog
        open={open === 'plain'}
        title={sample.label}
        onClose={close}
        closeLabel="Stäng dialogen"
        actions={
          <>
            <Button onClick={close}>Avbryt</Button>
            <Button kind="primary" onClick={close}>
              {sample.save}
            </Button>
          </>
        }
      >
        <p>{sample.idea}</p>
      </Dialog>
      <Dialog
        alert
        open={open === 'alert'}
        title="Är du kvar?"
        actions={
          <Button kind="primary" size="large" wide onClick={close}>
            Ja, jag är kvar
          </Button>
        }
      >
        <p>Om 20 sekunder börjar vi om.</p>
      </Dialog>
    </Section>
  );
}
