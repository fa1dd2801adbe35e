import { signal } from '@preact/signals';
import type { Client } from '../../lib/app/client';
import type { DataPort } from '../../lib/app/data/data-port';
import { mergeData, readRecord, readWritten } from '../../lib/app/data/person-data';
import type { Notebook } from '../../lib/app/notebook/notebook';
import { exportedCsv, exportedJson } from '../../lib/domain/data/exported-records';
import {
  backupText,
  type FileProblem,
  type KeptBackup,
  longestKeptFile,
  readBackup,
  readKept,
  readKeptFile,
  type SealedFile,
  settingsFile,
} from '../../lib/domain/data/kept-file';
import type { Snapshot } from '../../lib/domain/data/snapshots';
import { meetingReminders } from '../../lib/domain/notebook/meeting-reminders';
import type { KeptSettings, Others } from '../../lib/domain/settings/restored';
import type { Settings } from '../../lib/domain/settings/settings';
import type { SettingsModel } from './settings';

/** What was found to be brought back, and is not yet. */
export interface Found {
  readonly settings: KeptSettings;
  /** What a full backup holds beside them; null where there are settings alone. */
  readonly data: Omit<KeptBackup, 'settings'> | null;
}

/** Why a file or a copy cannot be brought back; each has a sentence. */
export type RestoreProblem = FileProblem | 'passphrase' | 'unreadable';

/** What is at hand: nothing, a file that waits for its passphrase, or what would be brought back. */
export type AtHand =
  | { readonly kind: 'nothing'; readonly problem: RestoreProblem | null }
  | { readonly kind: 'sealed'; readonly sealed: SealedFile; readonly problem: 'passphrase' | null }
  | { readonly kind: 'found'; readonly found: Found };

interface DataParts {
  readonly client: Client;
  readonly settings: SettingsModel;
  readonly port: DataPort;
  readonly openNotebook: () => Promise<Notebook>;
}

export interface ExportChoice {
  readonly as: 'json' | 'csv';
  readonly withNames: boolean;
  readonly written: boolean;
}

const nothing: AtHand = { kind: 'nothing', problem: null };

/** The person's data as the page takes it out and brings it back. Nothing of a file is kept but what is brought back. */
export const createDataDesk = ({ client, settings, port, openNotebook }: DataParts) => {
  const atHand = signal<AtHand>(nothing);
  /** Null until they were read. */
  const snapshots = signal<readonly Snapshot[] | null>(null);
  /** Whether the browser has promised to keep what is stored; undefined until it was asked. */
  const persisted = signal<boolean | null | undefined>(undefined);

  const present = (): Settings => {
    const now = settings.settings.peek();
    if (!now) throw new Error('the settings were not read');
    return now;
  };
  const madeAt = () => new Date(settings.now()).toISOString();
  const fileName = (what: string, ending: string) => `ebb-${what}-${madeAt().slice(0, 10)}.${ending}`;
  const look = async () => {
    snapshots.value = await client.ask({ type: 'snapshots.get' });
  };
  const refuse = (problem: RestoreProblem | null) => {
    atHand.value = { kind: 'nothing', problem };
  };
  const offer = (found: Found) => {
    atHand.value = { kind: 'found', found };
  };

  const exportRecords = async ({ as, withNames, written }: ExportChoice) => {
    const source = {
      record: await readRecord(await port.openRecord()),
      limits: present().limits,
      written: written ? await readWritten(await openNotebook()) : null,
      withNames,
      madeAt: madeAt(),
    };
    if (as === 'json') port.save(fileName('records', 'json'), 'application/json', exportedJson(source));
    else port.save(fileName('records', 'csv'), 'text/csv', exportedCsv(source));
  };
  const backUpAll = async (passphrase: string) => {
    const record = await readRecord(await port.openRecord());
    const text = backupText(present(), record, await readWritten(await openNotebook()));
    port.save(fileName('backup', 'json'), 'application/json', await port.seal(text, passphrase, madeAt()));
  };
  const open = async (file: File) => {
    atHand.value = nothing;
    // A file of any size must not fill the memory before it is refused.
    if (file.size > longestKeptFile) return refuse('too-long');
    let text: string;
    try {
      text = await file.text();
    } catch {
      // It was moved or deleted meanwhile, or the browser may not read it.
      return refuse('unreadable');
    }
    const read = readKeptFile(text, present());
    if (!read.ok) return refuse(read.problem);
    if (read.kind === 'settings') return offer({ settings: read.settings, data: null });
    atHand.value = { kind: 'sealed', sealed: read.sealed, problem: null };
  };
  const unseal = async (passphrase: string) => {
    const hand = atHand.peek();
    if (hand.kind !== 'sealed') return;
    const opened = await port.open(hand.sealed, passphrase);
    if (!opened.ok) {
      if (opened.problem === 'damaged') refuse('damaged');
      else atHand.value = { ...hand, problem: 'passphrase' };
      return;
    }
    const read = readBackup(opened.text, present());
    if (!read.ok) return refuse(read.problem);
    const { settings: kept, ...data } = read.backup;
    offer({ settings: kept, data });
  };
  /** Brings back what is at hand; says how many rows were added. What fails after the settings leaves them brought back. */
  const restore = async (others: Others, withData: boolean, said: string): Promise<number> => {
    const hand = atHand.peek();
    if (hand.kind !== 'found') return 0;
    const record = withData && hand.found.data && !port.privateWindow ? await port.openRecord() : null;
    // What is locked cannot be compared with what comes: that is found out before anything is changed.
    await record?.firstDate();
    await settings.change({ kind: 'restore', kept: hand.found.settings, others }, said);
    let rows = 0;
    if (record && hand.found.data) {
      const notebook = await openNotebook();
      rows = await mergeData(
        { record, notebook, randomId: port.randomId },
        { record: hand.found.data.record, written: hand.found.data.written },
      );
      await client.ask({ type: 'reminders.set', reminders: meetingReminders(await notebook.entries('meeting')) });
    }
    atHand.value = nothing;
    await look().catch(() => undefined);
    return rows;
  };

  return {
    atHand,
    snapshots,
    persisted,
    privateWindow: port.privateWindow,
    look: async () => {
      const [kept] = await Promise.all([port.isPersisted().catch(() => null), look().catch(() => undefined)]);
      persisted.value = kept;
    },
    exportRecords,
    backUpSettings: async () =>
      port.save(fileName('settings', 'json'), 'application/json', settingsFile(present(), madeAt())),
    backUpAll,
    open,
    unseal,
    /** A copy of this device, as any file. */
    choose: ({ settings: stored }: Snapshot) => {
      const read = readKept(stored, present());
      if (read.ok) offer({ settings: read.settings, data: null });
      else refuse(read.problem);
    },
    forget: () => refuse(null),
    restore,
    clearSnapshots: async () => {
      await client.ask({ type: 'snapshots.clear' });
      await look();
    },
    persist: async () => {
      await port.persist();
      persisted.value = await port.isPersisted();
    },
  };
};
export type DataDesk = ReturnType<typeof createDataDesk>;
