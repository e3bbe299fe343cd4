import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { StartedCount } from '../../../domain/outcome/count.ts';
import { listOf, standingResult } from '../../../domain/outcome/count-standing.ts';
import { currentRun } from '../../../domain/vote/set-aside.ts';
import type { OpeningKey } from '../../../sealing/hpke.ts';
import { heldKeys, newestFirst } from '../key/held-keys.ts';
import { useCycle, useOffice } from '../office-context.ts';
import { useLeaveGuard } from '../vote-room/use-leave-guard.ts';
import { useManifest } from '../vote-room/use-vote-room.ts';
import { resultOf } from '../vote-room/double-votes/run-result.ts';
import { type CountDesk, openCountDesk } from './engine/count-desk.ts';
import type { OpenEnd, Opening } from './engine/open-on.ts';
import type { StripEnd } from './engine/strip-on.ts';
import type { TallyEnd } from './engine/tally-on.ts';
import { type Held, isSealed } from './phases.ts';

/** A list that was made here. */
export type StrippedHere = Extract<StripEnd, { end: 'stripped' }>;
/** Votes that were opened here, and the shares that opened them. */
export type OpenedHere = Extract<OpenEnd, { end: 'opened' }> & { readonly shares: readonly number[] };
/** A result that was counted here. */
export type CountedHere = Extract<TallyEnd, { end: 'tallied' }>;

/** A list that was made here once more, and is not the one that was published. */
type OtherList = Extract<OpenEnd, { end: 'other-list' }>;

/** What is being done, or what it came to where it was not done. */
export type DeskWork =
  | { readonly work: 'none' }
  | { readonly work: 'strip' | 'open'; readonly done: number; readonly of: number; readonly resting: boolean }
  | { readonly work: 'tally' }
  | {
      readonly work: 'strip-failed';
      readonly end:
        Exclude<StripEnd, { end: 'stripped' | 'stopped' }> | { readonly end: 'no-run' } | OtherList;
    }
  | { readonly work: 'open-failed'; readonly end: Exclude<OpenEnd, { end: 'opened' | 'stopped' }> }
  | { readonly work: 'tally-failed'; readonly end: Exclude<TallyEnd, { end: 'tallied' }> };

/** The count as this browser holds it in memory: nothing of it is on the disk, and all of it is gone with the page. */
export type CountDeskNow = {
  readonly held: Held;
  readonly work: DeskWork;
  readonly stripped: StrippedHere | undefined;
  readonly opened: OpenedHere | undefined;
  readonly counted: CountedHere | undefined;
  readonly strip: () => Promise<void>;
  readonly open: (key: OpeningKey, keyId: string, shares: readonly number[]) => Promise<void>;
  readonly tally: () => Promise<void>;
  readonly rest: (resting: boolean) => void;
  readonly stop: () => void;
  /** Lets go of what something came to that was not done. */
  readonly drop: () => void;
};

/** One desk for one count, closed with the page. */
export function useCountDesk(count: StartedCount): CountDeskNow {
  const { office, state, keys } = useOffice();
  const cycle = useCycle();
  const manifest = useManifest();
  const deskRef = useRef<CountDesk | undefined>(undefined);
  const goingRef = useRef<{ stop: () => void; opening?: Opening } | undefined>(undefined);
  const [work, setWork] = useState<DeskWork>({ work: 'none' });
  const [stripped, setStripped] = useState<StrippedHere>();
  const [opened, setOpened] = useState<OpenedHere>();
  const [counted, setCounted] = useState<CountedHere>();
  const run = useMemo(() => {
    const standing = currentRun(state.setAsideRuns, cycle.id);
    const begunOn = count.started.run === undefined ? undefined : state.setAsideRuns.get(count.started.run);
    const stands = begunOn ?? standing;
    return stands && resultOf(stands);
  }, [state.setAsideRuns, cycle.id, count.started.run]);
  const desk = (): CountDesk => (deskRef.current ??= openCountDesk(office.log));
  useEffect(
    () => () => {
      goingRef.current?.stop();
      deskRef.current?.close();
    },
    [],
  );
  useLeaveGuard(work.work === 'strip' || work.work === 'open' || opened !== undefined);

  const strip = async () => {
    if (!run) return setWork({ work: 'strip-failed', end: { end: 'no-run' } });
    const bags = [...state.bags.values()].filter((bag) => bag.cycle === cycle.id);
    const of = bags.reduce((sum, bag) => sum + bag.envelopes, 0);
    const going = new AbortController();
    goingRef.current = { stop: () => going.abort() };
    const progress = (done: number) => setWork({ work: 'strip', done, of, resting: false });
    progress(0);
    const officeKeys = heldKeys(newestFirst(state.officeKeys), keys);
    const end = await desk().strip({ cycle, bags, keys: officeKeys, run }, progress, going.signal);
    goingRef.current = undefined;
    const [list] = listOf(count) ?? [];
    if (end.end === 'stripped' && list && list.root !== end.root)
      return setWork({ work: 'strip-failed', end: { end: 'other-list', root: end.root } });
    if (end.end === 'stripped') setStripped(end);
    setWork(
      end.end === 'stripped' || end.end === 'stopped' ? { work: 'none' } : { work: 'strip-failed', end },
    );
  };

  const open = async (key: OpeningKey, keyId: string, shares: readonly number[]) => {
    const [list] = listOf(count) ?? [];
    if (!list) return;
    const progress = (done: number) =>
      setWork((before) => ({
        work: 'open',
        done,
        of: list.inners,
        resting: before.work === 'open' && before.resting,
      }));
    progress(0);
    const opening = desk().open({ cycle, key, keyId, root: list.root }, progress);
    goingRef.current = { stop: () => opening.stop(), opening };
    const end = await opening.ended;
    goingRef.current = undefined;
    if (end.end === 'opened') setOpened({ ...end, shares });
    setWork(end.end === 'opened' || end.end === 'stopped' ? { work: 'none' } : { work: 'open-failed', end });
  };

  const tally = async () => {
    setWork({ work: 'tally' });
    const end = await desk().tally({
      cycle,
      count,
      sealed: isSealed(cycle),
      batches: state.batches,
      manifest,
      paperTwice: run?.paperTwice.length ?? 0,
      lots: state.lots.get(cycle.id),
      before: standingResult(state.counts, cycle.id),
    });
    if (end.end === 'tallied') setCounted(end);
    setWork(end.end === 'tallied' ? { work: 'none' } : { work: 'tally-failed', end });
  };

  return {
    held: counted ? 'counted' : opened ? 'opened' : stripped ? 'stripped' : 'nothing',
    work,
    stripped,
    opened,
    counted,
    strip,
    open,
    tally,
    rest(resting) {
      const opening = goingRef.current?.opening;
      if (!opening) return;
      if (resting) opening.pause();
      else opening.resume();
      setWork((now) => (now.work === 'open' ? { ...now, resting } : now));
    },
    stop: () => goingRef.current?.stop(),
    drop: () => setWork({ work: 'none' }),
  };
}
