import { useEffect, useRef, useState } from 'preact/hooks';
import { SquarePlus } from 'lucide-preact';
import { Button } from '../button.tsx';
import { type Cover, coverAfterKey, coverBetween, middleCover, movedBy, type Point } from './covers.ts';
import css from './covers.module.css';
import { useObjectUrl } from './use-object-url.ts';

/** Where a cover lies, in hundredths of the picture's sides. */
type Place = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

export type CoverWords = {
  picture: string;
  help: string;
  add: string;
  list: string;
  name: (number: number) => string;
  place: (number: number, place: Place) => string;
  remove: (number: number) => string;
};

export type CoverEditorProps = {
  picture: { readonly bytes: Uint8Array<ArrayBuffer>; readonly width: number; readonly height: number };
  covers: readonly Cover[];
  words: CoverWords;
  onChange: (covers: readonly Cover[]) => void;
};

/** What a pointer that is down does: it draws a new cover from a point, or moves one that it has hold of. */
type Drag =
  | { readonly kind: 'draw'; readonly from: Point; readonly to: Point }
  | { readonly kind: 'move'; readonly at: number; readonly cover: Cover; readonly from: Point };

/** A picture on which rectangles are laid, by pointer or by keys. They are drawn as they will be: black, and nothing through. */
export function CoverEditor({ picture, covers, words, onChange }: CoverEditorProps) {
  const stageRef = useRef<HTMLDivElement>(null);
  const addRef = useRef<HTMLDivElement>(null);
  const url = useObjectUrl(picture.bytes);
  const [drag, setDrag] = useState<Drag>();
  const [focused, setFocused] = useState<number>();
  useEffect(() => {
    if (focused === undefined) return;
    const buttons = stageRef.current?.querySelectorAll('button');
    (buttons?.[focused] ?? addRef.current?.querySelector('button'))?.focus();
    setFocused((next) => (next === focused ? undefined : next));
  }, [focused]);
  const put = (at: number, cover: Cover) => onChange(covers.with(at, cover));
  const remove = (at: number) => {
    onChange(covers.toSpliced(at, 1));
    // The next one, else the button that adds: the focus is never lost.
    setFocused(at);
  };
  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top, width, height } = stageRef.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    const part = (value: number) => Math.min(Math.max(value, 0), 1);
    return { x: part((clientX - left) / width), y: part((clientY - top) / height) };
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || !event.isPrimary) return;
    const from = pointOf(event);
    const at = [...(stageRef.current?.querySelectorAll('button') ?? [])].findIndex(
      (button) => button === event.target,
    );
    const cover = covers[at];
    setDrag(cover ? { kind: 'move', at, cover, from } : { kind: 'draw', from, to: from });
    stageRef.current?.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!drag) return;
    const to = pointOf(event);
    if (drag.kind === 'draw') setDrag({ ...drag, to });
    else put(drag.at, movedBy(drag.cover, { x: to.x - drag.from.x, y: to.y - drag.from.y }));
  };
  const onPointerUp = (event: PointerEvent) => {
    if (!drag) return;
    setDrag(undefined);
    const drawn = drag.kind === 'draw' ? coverBetween(drag.from, pointOf(event)) : undefined;
    if (drawn) onChange([...covers, drawn]);
    setFocused(drag.kind === 'move' ? drag.at : drawn && covers.length);
  };
  const onKey = (event: KeyboardEvent, at: number, cover: Cover) => {
    const after = coverAfterKey(cover, event);
    if (after) put(at, after);
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(at);
    else return;
    event.preventDefault();
  };
  const drawing = drag?.kind === 'draw' ? coverBetween(drag.from, drag.to) : undefined;
  return (
    <div class={css['editor']}>
      <p class={css['help']}>{words.help}</p>
      <div
        ref={stageRef}
        class={css['stage']}
        role="group"
        aria-label={words.picture}
        // A picture has the same left in every language.
        dir="ltr"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setDrag(undefined)}
      >
        {url !== undefined && (
          <img
            class={css['picture']}
            src={url}
            alt=""
            width={picture.width}
            height={picture.height}
            draggable={false}
          />
        )}
        {covers.map((cover, at) => (
          <button
            key={at}
            type="button"
            class={css['cover']}
            style={styleOf(cover)}
            aria-label={words.place(at + 1, placeOf(cover))}
            onKeyDown={(event) => onKey(event, at, cover)}
          />
        ))}
        {drawing && <div class={css['cover']} style={styleOf(drawing)} />}
      </div>
      <div ref={addRef}>
        <Button
          icon={SquarePlus}
          onClick={() => {
            onChange([...covers, middleCover]);
            setFocused(covers.length);
          }}
        >
          {words.add}
        </Button>
      </div>
      {covers.length > 0 && (
        // Safari takes the list away from an unstyled list; the role gives it back.
        // oxlint-disable-next-line jsx-a11y/no-redundant-roles
        <ol class={css['list']} role="list" aria-label={words.list}>
          {covers.map((_, at) => (
            <li key={at}>
              <span>{words.name(at + 1)}</span>
              <Button kind="quiet" onClick={() => remove(at)}>
                {words.remove(at + 1)}
              </Button>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

const hundredths = (part: number) => Math.round(part * 100);

const placeOf = ({ x, y, width, height }: Cover): Place => ({
  left: hundredths(x),
  top: hundredths(y),
  width: hundredths(width),
  height: hundredths(height),
});

const styleOf = ({ x, y, width, height }: Cover) => ({
  insetInlineStart: `${x * 100}%`,
  insetBlockStart: `${y * 100}%`,
  inlineSize: `${width * 100}%`,
  blockSize: `${height * 100}%`,
});
