import { createNotebookDesk } from '../../../components/models/notebook';
import type { PageClock } from '../../../components/models/visible-time';
import type { ExerciseRoom } from '../../../components/screens/exercises/exercise';
import type { Client } from '../../../lib/app/client';
import { createFakeNotebook, type FakeNotebook } from '../../support/fake-notebook';
import { createFakeClock } from './fake-clock';

interface RoomParts {
  readonly clock?: PageClock;
  readonly client?: Partial<Client>;
  readonly notebook?: FakeNotebook;
  readonly openHelp?: () => void;
  readonly openLimitForm?: ExerciseRoom['openLimitForm'];
}

/** What an exercise has around it, in memory: a Wednesday evening in June, with an empty notebook. */
export const createFakeRoom = ({
  clock = createFakeClock(),
  client = {},
  notebook = createFakeNotebook(),
  openHelp = () => undefined,
  openLimitForm = null,
}: RoomParts = {}): ExerciseRoom => ({
  clock,
  client: {
    ask: () => Promise.reject(new Error('nothing is to be asked here')),
    onChanged: () => () => undefined,
    requestPermission: async () => false,
    hasPermission: async () => false,
    uninstall: async () => undefined,
    languages: () => ['en'],
    isPinned: async () => null,
    openDetails: async () => false,
    hasWindows: () => true,
    openPrivately: async () => {},
    onLeaving: () => () => undefined,
    quickExitKeys: async () => 'Alt+Shift+Q',
    ...client,
  },
  openHelp,
  openLimitForm,
  notebook: createNotebookDesk(notebook, () => ({ date: '2026-06-10', hour: 21, offsetMinutes: 120 })),
});
