import { lazy } from 'preact-iso';
import { speakAlso } from '../../i18n/speak.ts';

/*
 * Screens that are not on the way from a fresh tablet to a resident's first saved idea. Their code and their words
 * lie on the tablet like everything else, but are read only when somebody first goes there.
 */
const later = <Room, Name extends keyof Room>(load: () => Promise<Room>, name: Name) =>
  lazy(async () => {
    const [room] = await Promise.all([load(), speakAlso('field-more')]);
    return room[name];
  });

export const BatchesScreen = later(() => import('./batches-screen.tsx'), 'BatchesScreen');
export const CheckInScreen = later(() => import('./check-in/check-in-screen.tsx'), 'CheckInScreen');
export const CloseScreen = later(() => import('./close/close-screen.tsx'), 'CloseScreen');
export const IdeaScreen = later(() => import('./idea/idea-screen.tsx'), 'IdeaScreen');
export const KeptScreen = later(() => import('./kept/kept-screen.tsx'), 'KeptScreen');
export const NewIdeaScreen = later(() => import('./idea/new-idea-screen.tsx'), 'NewIdeaScreen');
export const PlanNews = later(() => import('./home/news/plan-news.tsx'), 'PlanNews');
export const PointHome = later(() => import('./home/point/point-home.tsx'), 'PointHome');
export const SettingsScreen = later(() => import('./settings/settings-screen.tsx'), 'SettingsScreen');
export const SyncScreen = later(() => import('./sync/sync-screen.tsx'), 'SyncScreen');
