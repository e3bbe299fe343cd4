import { useState } from 'preact/hooks';
import { MapPin, School, Tent } from 'lucide-preact';
import { Checkbox } from '../checkbox.tsx';
import { CheckList, ChoiceList } from '../choice-list.tsx';
import { CodeInput } from '../code-input.tsx';
import { DateTimeInput } from '../date-time-input.tsx';
import { NumberPad } from '../number-pad.tsx';
import { PasswordInput } from '../password-input.tsx';
import { PinPad } from '../pin-pad.tsx';
import { Quantity } from '../quantity.tsx';
import { Select } from '../select.tsx';
import { TextArea } from '../text-area.tsx';
import { TextInput } from '../text-input.tsx';
import css from './gallery.module.css';
import type { Sample } from './sample-text.ts';
import { Row, Section } from './section.tsx';

/** What is filled in. */
export function FieldParts({ sample }: { sample: Sample }) {
  return (
    <>
      <TextFields sample={sample} />
      <Choices sample={sample} />
      <Pads />
    </>
  );
}

function TextFields({ sample }: { sample: Sample }) {
  const [idea, setIdea] = useState(sample.idea);
  const [name, setName] = useState('');
  const [sum, setSum] = useState('180000');
  const [secret, setSecret] = useState('björk');
  const [when, setWhen] = useState('2026-05-14T13:30');
  const [area, setArea] = useState('');
  const options = sample.areas.map((label) => ({ value: label, label }));
  return (
    <Section name="TextArea · TextInput · PasswordInput · DateTimeInput · Select">
      <TextArea
        label={sample.label}
        hint={sample.hint}
        value={idea}
        onInput={setIdea}
        counter={{ limit: 200, text: sample.of }}
        note="Sparas på plattan medan du skriver"
      />
      <TextArea label={sample.label} rows={2} value="" onInput={setIdea} error={sample.error} />
      <div class={css['columns']}>
        <TextInput label="Namn" optional="valfritt" value={name} onInput={setName} />
        <TextInput label="Kostnad" inputMode="numeric" suffix="kr" value={sum} onInput={setSum} size={10} />
        <TextInput label="Låst" value="Söder" onInput={setName} disabled />
        <PasswordInput
          label="Lösenord"
          value={secret}
          onInput={setSecret}
          autoComplete="off"
          showLabel="Visa lösenordet"
        />
        <DateTimeInput label="När" type="datetime-local" value={when} onInput={setWhen} step={300} />
        <Select label="Område" prompt="Välj område" value={area} onChange={setArea} options={options} />
      </div>
    </Section>
  );
}

function Choices({ sample }: { sample: Sample }) {
  const [place, setPlace] = useState('tent');
  const [areas, setAreas] = useState<string[]>([sample.areas[0]]);
  const [agreed, setAgreed] = useState(true);
  const [votes, setVotes] = useState(2);
  return (
    <Section name="ChoiceList · CheckList · Checkbox · Quantity">
      <ChoiceList
        label="Var är du?"
        hint="Du kan ändra det senare."
        value={place}
        onChange={setPlace}
        options={[
          { value: 'tent', label: 'Gatustånd', hint: 'Ett bord på torget', icon: Tent },
          { value: 'school', label: 'Skolbesök', hint: 'Elevläget har ingen nollställning', icon: School },
          { value: 'none', label: 'Röstställe', icon: MapPin, disabled: true },
        ]}
      />
      <CheckList
        label="Vilka områden?"
        layout="grid"
        values={areas}
        onChange={setAreas}
        error={areas.length === 0 ? 'Välj minst ett område.' : undefined}
        options={sample.areas.map((label) => ({ value: label, label }))}
      />
      <Checkbox
        label="Jag vill veta hur det går"
        hint="Då sparar vi din adress, låst med kommunens nyckel."
        checked={agreed}
        onChange={setAgreed}
      />
      <Row>
        <Quantity
          value={votes}
          onChange={(next) => setVotes(Math.min(next, 3))}
          marks={3}
          text={`${votes} röster`}
          lessLabel="En röst mindre på Lekplats"
          moreLabel="En röst till på Lekplats"
        />
        <Quantity
          value={votes}
          onChange={setVotes}
          text={`${votes} röster`}
          lessLabel="En röst mindre på Utegym"
          moreLabel="En röst till på Utegym"
        />
      </Row>
    </Section>
  );
}

function Pads() {
  const [sheets, setSheets] = useState('31');
  const [code, setCode] = useState('K7MP4D');
  const [error, setError] = useState<string>();
  return (
    <Section name="NumberPad · PinPad · CodeInput">
      <div class={css['columns']}>
        <NumberPad
          label="Sedlar i bunten"
          keysLabel="Siffror"
          words={{ erase: 'Radera sista siffran', enter: 'Klar' }}
          value={sheets}
          onInput={setSheets}
          suffix="av 50"
        />
        <PinPad
          label="Din pinkod"
          keysLabel="Siffror för pinkoden"
          eraseLabel="Radera sista siffran i pinkoden"
          length={4}
          countText={(entered, length) => `${entered} av ${length} siffror`}
          onComplete={() => setError('Fel pinkod, två försök kvar.')}
          error={error}
        />
        <CodeInput
          label="Kvittokod"
          hint="Den står på lappen du fick."
          value={code}
          onInput={setCode}
          groups={[4, 2]}
        />
      </div>
    </Section>
  );
}
