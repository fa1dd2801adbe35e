import type { SealedFile } from '../../domain/data/kept-file';
import type { RecordStore } from '../ports';

/** What came of opening a sealed file. `passphrase`: the file is as it was made, and this is not its passphrase. */
export type Opened =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: 'damaged' | 'passphrase' };

/** What a page needs to take the person's data out of Ebb and to bring it back. The platform implements it; tests fake it. */
export interface DataPort {
  /** Nothing is recorded in a private window: there is nothing to take out, and nothing is put in. */
  readonly privateWindow: boolean;
  /** The person's record, fetched when it is first wanted. */
  openRecord(): Promise<RecordStore>;
  /** The text of a file that only the passphrase opens. `madeAt` stands in it for all to see. */
  seal(text: string, passphrase: string, madeAt: string): Promise<string>;
  open(sealed: SealedFile, passphrase: string): Promise<Opened>;
  /** Saves a file where the browser saves what is downloaded. */
  save(name: string, type: string, text: string): void;
  /** Whether the browser has promised to keep the data; null where it does not say. */
  isPersisted(): Promise<boolean | null>;
  /** Asks it to; only inside an act of the person. */
  persist(): Promise<boolean>;
  /** 128 random bits as a word. */
  randomId(): string;
}
