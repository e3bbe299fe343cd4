import { join } from 'node:path';
import type { ModulePreloadOptions, Rolldown } from 'vite';
import { ROOT } from './build.ts';

type Graph = Rolldown.ChunkingContext;
type Groups = NonNullable<Rolldown.CodeSplittingOptions['groups']>;

/** Passes on every icon there is. An icon goes where the modules are that use it, which the bundler sees by itself. */
const ALL_ICONS = /lucide-preact\.mjs$/;

/** The words of the tablet's two faces, which are spoken one after the other, in one language. */
const WORDS = /([a-z]+)\/(?:field|kiosk)\.po$/;

/** Two stylesheets would be three quarters of a kilobyte more than one; the office takes the tablet's along. */
const STYLES = /\.css$/;

/** These modules and all that they import, however far; not what they import only when it is needed. */
function reach(graph: Graph, ...ends: readonly string[]): ReadonlySet<string> {
  const ids = new Set(ends.map((end) => join(ROOT, end)));
  for (const id of ids) {
    if (ALL_ICONS.test(id)) continue;
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) ids.add(imported);
  }
  return ids;
}

/**
 * What a tablet loads before a resident's first idea is saved lies in two files: `core`, which the office needs too,
 * and `tablet`. In eighty small files it would be a fifth larger; and nobody loads what only others need.
 */
export function chunkGroups(): Groups {
  let tablet: ReadonlySet<string> | undefined;
  let office: ReadonlySet<string> | undefined;
  const isTablet = (id: string, graph: Graph) =>
    (tablet ??= reach(graph, 'src/app/tablet-root.tsx', 'src/features/kiosk/kiosk-face.tsx')).has(id);
  const isOffice = (id: string, graph: Graph) => (office ??= reach(graph, 'src/app/office-root.tsx')).has(id);
  return [
    { debugName: 'words', name: (id) => WORDS.exec(id)?.[1] ?? null },
    {
      debugName: 'core',
      name: (id, graph) => (isTablet(id, graph) && (isOffice(id, graph) || STYLES.test(id)) ? 'core' : null),
    },
    {
      debugName: 'tablet',
      name: (id, graph) => (isTablet(id, graph) && !isOffice(id, graph) ? 'tablet' : null),
    },
  ];
}

/**
 * What is fetched at once with a part: all that a face consists of; later, only styles. Whatever a face reads when
 * it needs it lies on the device by then, and lists of what belongs to it would only make the face larger.
 */
export const fetchedAhead: NonNullable<ModulePreloadOptions['resolveDependencies']> = (
  _part,
  files,
  { hostId },
) =>
  /^(?:index\.html$|assets\/index-)/.test(hostId) ? files : files.filter((file) => file.endsWith('.css'));
