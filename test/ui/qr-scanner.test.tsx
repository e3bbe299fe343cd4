import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { encode } from 'uqr';
import { afterEach, expect, test, vi } from 'vitest';
import { type CameraFault, QrScanner } from '../../src/ui/qr-scanner.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** A camera that looks at a sheet of paper with a QR code on it. */
function cameraAt(data: string): MediaStream {
  const { data: rows, size } = encode(data, { border: 6 });
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 480;
  const pen = canvas.getContext('2d');
  const module = Math.floor(400 / size);
  const draw = () => {
    if (!pen) return;
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, 640, 480);
    pen.fillStyle = '#000';
    for (const [y, row] of rows.entries())
      for (const [x, dark] of row.entries())
        if (dark) pen.fillRect(120 + x * module, 40 + y * module, module, module);
  };
  draw();
  const timer = setInterval(draw, 50); // A canvas streams only what is drawn anew.
  const stream = canvas.captureStream(20);
  stream.getTracks()[0]?.addEventListener('ended', () => clearInterval(timer));
  return stream;
}

function scan() {
  const read: string[] = [];
  const shown = render(
    <QrScanner
      label="Håll koden framför kameran"
      startingText="Startar kameran"
      faultText={(fault: CameraFault) => `fel: ${fault}`}
      onRead={(text) => read.push(text)}
    />,
  );
  return { read, ...shown };
}

test('a code before the camera is read once, and the camera is let go with the part', async () => {
  const stream = cameraAt('https://torg.example/#K7MP4DXW');
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValue(stream);
  const { read, unmount } = scan();
  screen.getByText('Startar kameran');
  await waitFor(() => expect(read).toEqual(['https://torg.example/#K7MP4DXW']), { timeout: 25_000 });
  unmount();
  await waitFor(() => expect(stream.getTracks().map((track) => track.readyState)).toEqual(['ended']));
  expect(read).toHaveLength(1);
});

test.each([
  ['NotAllowedError', 'denied'],
  ['NotFoundError', 'absent'],
  ['NotReadableError', 'busy'],
  ['UnknownError', 'failed'],
])('a camera that answers %s is told as %s', async (name, fault) => {
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(new DOMException('no', name));
  scan();
  expect(await screen.findByText(`fel: ${fault}`)).toBeTruthy();
});
