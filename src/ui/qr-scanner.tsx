import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CameraOff } from 'lucide-preact';
import { Icon } from './icon.tsx';
import { canScan } from './later-scanner.tsx';
import css from './qr-scanner.module.css';

/** Why there is no picture: not allowed, no camera, taken by another app, or something else. */
export type CameraFault = 'denied' | 'absent' | 'busy' | 'failed';

export type QrScannerProps = {
  /** What to do: "Håll koden framför kameran". */
  label: ComponentChildren;
  /** Said until there is a picture: "Startar kameran". */
  startingText: string;
  /** What happened and what to do instead. */
  faultText: (fault: CameraFault) => ComponentChildren;
  /** A QR code was read. The same one is told once; whoever listens decides whether it is the right kind. */
  onRead: (text: string) => void;
};

/** Milliseconds between two looks: quick enough for a hand, slow enough for a cheap tablet. */
const LOOK_EVERY = 120;

function faultOf(error: unknown): CameraFault {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'absent';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'failed';
}

/** The camera with a frame to hold a QR code in. The camera is let go as soon as the part is taken away. */
export function QrScanner({ label, startingText, faultText, onRead }: QrScannerProps) {
  const videoRef = useRef<HTMLVideoElement>(null);
  const [stage, setStage] = useState<'starting' | 'looking' | CameraFault>('starting');
  const told = useRef<string | null>(null);
  const onReadRef = useRef(onRead);
  useLayoutEffect(() => {
    onReadRef.current = onRead;
  });

  useEffect(() => {
    let over = false;
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const letGo = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const run = async () => {
      if (!canScan()) return setStage('absent');
      stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 } },
      });
      const video = videoRef.current;
      if (over || video === null) return letGo();
      video.srcObject = stream;
      const { openQrReader } = await import('./read-qr.ts');
      const [read] = await Promise.all([openQrReader(), video.play()]);
      setStage('looking');
      const look = async () => {
        const text = video.videoWidth > 0 ? await read(video) : undefined;
        if (over) return;
        if (text !== undefined && text !== told.current) {
          told.current = text;
          onReadRef.current(text);
        }
        timer = setTimeout(() => void look().catch(stop), LOOK_EVERY);
      };
      await look();
    };
    const stop = (error: unknown) => {
      letGo();
      if (!over) setStage(faultOf(error));
    };
    void run().catch(stop);
    return () => {
      over = true;
      clearTimeout(timer);
      letGo();
    };
  }, []);

  const fault = stage === 'starting' || stage === 'looking' ? undefined : stage;
  return (
    <div class={css['scanner']}>
      <p class={css['label']}>{label}</p>
      <div class={css['view']} hidden={fault !== undefined}>
        <video ref={videoRef} class={css['video']} muted playsInline aria-hidden="true" />
        <span class={css['frame']} aria-hidden="true" />
      </div>
      <output class={css['state']}>
        {stage === 'starting' && startingText}
        {fault && (
          <span class={css['fault']}>
            <Icon shape={CameraOff} size={1.5} />
            <span>{faultText(fault)}</span>
          </span>
        )}
      </output>
    </div>
  );
}
