import { speakAlso } from '../../i18n/speak.ts';

/** How to be reached, sealing and all, with its words: read only where a round asks for it. */
export async function contactRoom() {
  const [room] = await Promise.all([import('./contact/contact-room.tsx'), speakAlso('kiosk-contact')]);
  return room.ContactRoom;
}
