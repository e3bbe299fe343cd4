import type { FramePart } from '../../place.ts';
import { areasRoom } from './areas-room.tsx';
import { basicsRoom } from './basics-room.tsx';
import { contestsRoom } from './contests-room.tsx';
import { criteriaRoom } from './criteria-room.tsx';
import { HistoryScreen } from './history-screen.tsx';
import { moneyRoom } from './money-room.tsx';
import { participationRoom } from './participation-room.tsx';
import { partWords } from './part-words.ts';
import { phasesRoom } from './phases-room.tsx';
import { resourcesRoom } from './resources-room.tsx';
import { RoomScreen } from './room-screen.tsx';
import { votingRoom } from './voting-room.tsx';

/** A room of the frame, by its name. */
export function FramePartScreen({ part }: { part: FramePart }) {
  const words = { name: part, ...partWords(part) };
  switch (part) {
    case 'basics':
      return <RoomScreen {...words} spec={basicsRoom} />;
    case 'areas':
      return <RoomScreen {...words} spec={areasRoom} />;
    case 'money':
      return <RoomScreen {...words} spec={moneyRoom} />;
    case 'phases':
      return <RoomScreen {...words} spec={phasesRoom} />;
    case 'criteria':
      return <RoomScreen {...words} spec={criteriaRoom} />;
    case 'contests':
      return <RoomScreen {...words} spec={contestsRoom} />;
    case 'voting':
      return <RoomScreen {...words} spec={votingRoom} />;
    case 'participation':
      return <RoomScreen {...words} spec={participationRoom} />;
    case 'resources':
      return <RoomScreen {...words} spec={resourcesRoom} />;
    case 'history':
      return <HistoryScreen {...words} />;
  }
}
