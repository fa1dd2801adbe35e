import text from 'virtual:list-assembly';

/**
 * What `assembly/index.ts` exports, compiled to WebAssembly when Ebb is built. Places are offsets in its memory; an entry is
 * the place of a name's record. What goes through many records takes where to begin and where to end, and gives where it
 * stopped: at or behind the end, since a record may reach over it.
 */
export interface Assembly {
  readonly memory: WebAssembly.Memory;
  readonly input: Place;
  readonly inputSize: Place;
  readonly keys: Place;
  readonly scratch: Place;
  readonly firstRecord: Place;
  readonly top: Place;
  readonly size: Place;
  /** 1 where no name has to be learnt anew. */
  readonly learnt: Place;
  readonly others: Place;
  readonly packedStart: Place;
  readonly packedEnd: Place;
  readonly packedCount: Place;
  /** Where in a record each field lies. */
  readonly lengthAt: Place;
  readonly marksAt: Place;
  readonly notesAt: Place;
  readonly nameAt: Place;
  takePlainLines(from: number, limit: number): number;
  add(length: number, marks: number): void;
  hashOf(start: number, length: number): number;
  startSettling(bytes: number): number;
  learn(from: number, limit: number): number;
  learnSuffixes(from: number, to: number): void;
  look(from: number, limit: number): number;
  startPlacing(from: number): void;
  place(from: number, limit: number): number;
  markSuffixes(): void;
  countOthers(): number;
  /** Gives how many others there are to `find` about. */
  startFinding(examples: number): number;
  find(from: number, limit: number): void;
  countCovered(): number;
  startPackingDomains(): void;
  startPackingExceptions(): void;
  pack(from: number, limit: number): number;
  clear(): void;
}

type Place = WebAssembly.Global<'i32'>;

/** How many bytes of a list are read at once: `inputSize` of the assembly, which a test holds to this. */
export const longestPiece = 1 << 18;

let compiled: WebAssembly.Module | null | undefined;

const compile = (): WebAssembly.Module | null => {
  try {
    return new WebAssembly.Module(Uint8Array.fromBase64(text));
  } catch {
    return null;
  }
};

/** What was read with last. Where several lists are read one after the other, each takes over the memory of the one before. */
let spare: WeakRef<Assembly> | null = null;

/** For the next list, unless the memory is wanted for something else before. */
export const giveBackAssembly = (assembly: Assembly): void => {
  assembly.clear();
  spare = new WeakRef(assembly);
};

const instantiate = (module: WebAssembly.Module): Assembly => {
  // CAST: the build makes both from the same source, and the tests call each of them.
  const assembly = new WebAssembly.Instance(module).exports as unknown as Assembly;
  crypto.getRandomValues(new Uint8Array(assembly.memory.buffer, assembly.keys.value, 256));
  return assembly;
};

/** For one list. Null where the browser has no WebAssembly, as where a person or their employer turned it off, or no room for it. */
export const openAssembly = (): Assembly | null => {
  if (compiled === undefined) compiled = compile();
  if (compiled === null) return null;
  const left = spare?.deref();
  spare = null;
  if (left !== undefined) return left;
  try {
    return instantiate(compiled);
  } catch {
    return null;
  }
};
