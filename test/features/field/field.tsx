import '../../../src/ui/base.css';
import { i18n } from '@lingui/core';
import { fireEvent, render, screen } from '@testing-library/preact';
import { LocationProvider } from 'preact-iso';
import { FieldFace, type FieldFaceProps } from '../../../src/features/field/field-face.tsx';
import { deriveSecret } from '../../../src/sealing/pin.ts';
import type { TabletSettings } from '../../../src/storage/tablet-settings.ts';
import { vi } from 'vitest';
import { EVENT } from '../../domain/values.ts';
import { NOW, type Scene } from './scene.ts';
import { press } from '../../press.ts';

export { press };

// Rooms that are entered for the first time are fetched first, on a machine that may be busy.
export const PIN = '482915';

/** Speaks the source language, as it stands in the code. */
export function speakSwedish(): void {
  i18n.loadAndActivate({ locale: 'sv', messages: {} });
  document.documentElement.lang = 'sv';
  document.documentElement.dir = 'ltr';
  document.documentElement.dataset['face'] = 'field';
}

/** Settings of a tablet that Amina has set up for today's stall. Few rounds, since nothing secret rests on them here. */
export const setUp = async (): Promise<Partial<TabletSettings>> => ({
  event: EVENT,
  facilitators: [{ name: 'Amina', pin: await deriveSecret(PIN, 1) }],
  recovery: await deriveSecret('K7MP4DXW', 1),
});

export type Seen = { handedOver: number; voters: string[] };

/** Opens the field face at an address, as the app does. */
export function openField(stage: Scene, address = '/field', more: Partial<FieldFaceProps> = {}) {
  history.replaceState(null, '', address);
  const seen: Seen = { handedOver: 0, voters: [] };
  const shown = render(
    <LocationProvider>
      <FieldFace
        tablet={stage.tablet}
        verifyFiles={async () => ({ files: 40, missing: [] })}
        openBackup={() => new ReadableStream()}
        onVoter={(checkIn) => seen.voters.push(checkIn)}
        onHandOver={() => (seen.handedOver += 1)}
        followAddress={(receipt) => `https://torg.example/f/${receipt}`}
        {...more}
      />
    </LocationProvider>,
  );
  return { seen, ...shown };
}

export const follow = async (name: string | RegExp) => {
  fireEvent.click(await screen.findByRole('link', { name }));
};

export const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });

export async function write(label: string | RegExp, words: string) {
  fireEvent.input(await screen.findByLabelText(label), { target: { value: words } });
}

export async function typePin(pin: string) {
  for (const digit of pin) await press(digit);
}

/** Stops the calendar at the day of the stall; timers go on. */
export function onTheDay(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(NOW) });
}
