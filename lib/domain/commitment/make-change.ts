import { type SettingsChange, wantedBy } from '../settings/change';
import type { Settings } from '../settings/settings';
import { cancel, confirm, gate, type Outcome, undo, undoFocus } from './gate';

interface At {
  /** Epoch ms. */
  readonly now: number;
  /** The latest instant that was ever seen. */
  readonly latest: number;
  /** Names a limit that is added, and what this act asks for. */
  readonly id: string;
}

/** What becomes of the settings by one act of a person, whatever door it came through. */
export const makeChange = (settings: Settings, change: SettingsChange, { now, latest, id }: At): Outcome => {
  switch (change.kind) {
    case 'confirm':
      return confirm(settings, change.ask, change.typed, now);
    case 'cancel':
      return cancel(settings, change.ask);
    case 'undo':
      return undo(settings, change.id, now);
    default: {
      const wanted = wantedBy(settings, change, now, id);
      // The first minute of a session of focus is a way back that the person was promised.
      if (change.kind === 'undo-focus') return { ok: true, settings: undoFocus(settings, wanted) };
      const holdsAll = change.kind === 'hold-all';
      return { ok: true, settings: gate(settings, wanted, { now, latest, id, holdsAll }) };
    }
  }
};
