import { useState } from 'preact/hooks';
import { type EnrolmentCode, readEnrolmentCode } from '../../domain/log/enrolment-code.ts';
import type { Tablet } from '../../sync/tablet.ts';
import { CodeView } from './enrolment/code-view.tsx';
import { InstallView } from './enrolment/install-view.tsx';
import { Preparing } from './enrolment/preparing.tsx';
import { isInstalled, looksLikeApple } from './enrolment/standalone.ts';
import { useInstallOffer } from './enrolment/use-install-offer.ts';
import { useOneAtATime } from './use-one-at-a-time.ts';
import type { VerifyFiles } from './verify-ready.ts';
import type { EnrolmentFailure } from './words/enrolment-words.ts';

/** What became of a code: a tablet that is at work, or why not. */
export type Enrolled =
  { readonly ok: true; readonly tablet: Tablet } | { readonly ok: false; readonly failure: EnrolmentFailure };

export type EnrolmentFaceProps = {
  /** What stood after the `#` of the address, or nothing. */
  hash: string;
  /** Spends a code and opens the tablet's log. With the same code again it goes on where it broke off. */
  enrol: (code: EnrolmentCode) => Promise<Enrolled>;
  verifyFiles: VerifyFiles;
  /** The tablet has what it needs, or the facilitator goes on without: the app shows the field face. */
  onEnrolled: (tablet: Tablet) => void;
};

/** From an address in a tab to a tablet that works without a network. */
export function EnrolmentFace({ hash, enrol, verifyFiles, onEnrolled }: EnrolmentFaceProps) {
  const given = hash === '' ? undefined : readEnrolmentCode(hash);
  const [here, setHere] = useState(isInstalled);
  const [failure, setFailure] = useState<EnrolmentFailure>();
  const [tablet, setTablet] = useState<Tablet>();
  const onInstall = useInstallOffer();
  const [busy, onCode] = useOneAtATime(async (code: EnrolmentCode) => {
    setFailure(undefined);
    const enrolled = await enrol(code);
    if (enrolled.ok) setTablet(enrolled.tablet);
    else setFailure(enrolled.failure);
  });

  if (tablet)
    return <Preparing tablet={tablet} verifyFiles={verifyFiles} onContinue={() => onEnrolled(tablet)} />;
  if (!here)
    return (
      <InstallView
        code={given}
        appleFirst={looksLikeApple()}
        onInstall={onInstall}
        onStay={() => setHere(true)}
      />
    );
  return <CodeView begun={given ?? ''} busy={busy} failure={failure} onCode={onCode} />;
}
