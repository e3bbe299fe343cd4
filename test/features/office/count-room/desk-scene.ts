import {
  type CountDesk,
  openCountDesk,
} from '../../../../src/features/office/count-room/engine/count-desk.ts';
import { ResultFile } from '../../../../src/wire/result-file.ts';
import { COUNT_KEY, type CountScene } from './count-scene.ts';

const desks: CountDesk[] = [];

/** A desk for a test, which `clearDesks` closes. */
export function deskFor(scene: CountScene): CountDesk {
  const desk = openCountDesk(scene.log);
  desks.push(desk);
  return desk;
}

export function clearDesks(): void {
  for (const desk of desks.splice(0)) desk.close();
}

export async function stripped(scene: CountScene, desk: CountDesk) {
  const end = await desk.strip(await scene.stripInput(), () => undefined, new AbortController().signal);
  if (end.end !== 'stripped') throw new Error(JSON.stringify(end));
  return end;
}

export async function opened(scene: CountScene, desk: CountDesk, root: string) {
  const { cycle, countKey: key } = scene;
  const end = await desk.open({ cycle, key, keyId: COUNT_KEY, root }, () => undefined).ended;
  if (end.end !== 'opened') throw new Error(JSON.stringify(end));
  return end;
}

export async function tallied(
  scene: CountScene,
  desk: CountDesk,
  over: Parameters<CountScene['tallyInput']>[0] = {},
) {
  const end = await desk.tally(scene.tallyInput(over));
  if (end.end !== 'tallied') throw new Error(JSON.stringify(end));
  const text = await end.file.text();
  return { ...end, text, file: ResultFile.parse(JSON.parse(text)) };
}

/** The whole way, on a desk of its own. */
export async function counted(scene: CountScene, over: Parameters<CountScene['tallyInput']>[0] = {}) {
  const desk = deskFor(scene);
  const list = await stripped(scene, desk);
  const found = await opened(scene, desk, list.root);
  return { list, found, ...(await tallied(scene, desk, over)) };
}
