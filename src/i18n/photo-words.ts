import { t } from '@lingui/core/macro';

/** Why a file cannot be used as a photo: `PhotoFault` in words. Nothing of it was kept. */
export function photoFaultWords(fault: 'not-a-picture' | 'heic' | 'too-large' | 'unreadable'): string {
  switch (fault) {
    case 'not-a-picture':
      return t`Filen är ingen bild. Ta ett nytt foto, eller välj en annan fil.`;
    case 'heic':
      return t`Bilden är i formatet HEIC, som den här webbläsaren inte kan läsa. Ta ett nytt foto, eller spara bilden som JPEG först.`;
    case 'too-large':
      return t`Bilden är för stor för plattan. Ta ett nytt foto, eller välj en mindre bild.`;
    case 'unreadable':
      return t`Bilden går inte att läsa. Den kan vara skadad. Ta ett nytt foto, eller välj en annan.`;
  }
}
