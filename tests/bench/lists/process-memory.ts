import { readdirSync, readFileSync } from 'node:fs';

/** One process of a browser and the most memory that it has had, in bytes. */
export interface ProcessMemory {
  /** As the browser names it: `renderer`, `gpu-process`, …; `browser` for the first of them. */
  readonly kind: string;
  readonly peak: number;
}

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
};

const parentOf = (id: string) => /^PPid:\s*(\d+)/m.exec(read(`/proc/${id}/status`))?.[1];

/** The processes of the browser that has this profile. Linux alone says it; elsewhere there are none. */
export function memoryOf(profile: string): readonly ProcessMemory[] {
  const ids = process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  const command = new Map(ids.map((id) => [id, read(`/proc/${id}/cmdline`)]));
  const isOfProfile = (id: string | undefined): boolean =>
    id !== undefined && (command.get(id)?.includes(profile) || isOfProfile(id === '1' ? undefined : parentOf(id)));
  return ids.filter(isOfProfile).map((id) => ({
    kind: /--type=([\w-]+)/.exec(command.get(id) ?? '')?.[1] ?? 'browser',
    peak: Number(/^VmHWM:\s*(\d+) kB/m.exec(read(`/proc/${id}/status`))?.[1] ?? 0) * 1024,
  }));
}
