/** Reads the first QR code that it sees in a picture from the camera; undefined when there is none. */
export type QrReader = (frame: HTMLVideoElement) => Promise<string | undefined>;

/** What Chromium has for this where it has it; no types ship with the compiler. */
type Detector = { detect(source: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]> };
type DetectorClass = {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
};
const hasDetector = (host: object): host is { readonly BarcodeDetector: DetectorClass } =>
  'BarcodeDetector' in host;

/** The browser's own reader where it knows QR codes, else ZXing, which is fetched only then. */
export async function openQrReader(): Promise<QrReader> {
  return (await nativeReader()) ?? (await zxingReader());
}

async function nativeReader(): Promise<QrReader | undefined> {
  const host: object = globalThis;
  if (!hasDetector(host)) return undefined;
  const { BarcodeDetector } = host;
  const formats = await BarcodeDetector.getSupportedFormats().catch((): readonly string[] => []);
  if (!formats.includes('qr_code')) return undefined;
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  return async (frame) => (await detector.detect(frame))[0]?.rawValue;
}

/** The longer side that a picture is brought down to, in pixels: a code held up to the camera fills enough of it. */
const SIDE = 1024;

async function zxingReader(): Promise<QrReader> {
  const [{ prepareZXingModule, readBarcodes }, { default: wasm }] = await Promise.all([
    import('zxing-wasm/reader'),
    import('zxing-wasm/reader/zxing_reader.wasm?url'),
  ]);
  // Without this the package would ask a content network, which a closed network and our policy both refuse.
  prepareZXingModule({ overrides: { locateFile: () => wasm } });
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return async (frame) => {
    const scale = Math.min(1, SIDE / Math.max(frame.videoWidth, frame.videoHeight, 1));
    canvas.width = Math.round(frame.videoWidth * scale);
    canvas.height = Math.round(frame.videoHeight * scale);
    if (!context || canvas.width === 0 || canvas.height === 0) return undefined;
    context.drawImage(frame, 0, 0, canvas.width, canvas.height);
    const picture = context.getImageData(0, 0, canvas.width, canvas.height);
    const found = await readBarcodes(picture, { formats: ['QRCode'], maxNumberOfSymbols: 1 });
    return found[0]?.isValid ? found[0].text : undefined;
  };
}
