/** One thing that happens in the life of a browser. `tab`, `frame`: which of those there are. */
export type Step =
  | { readonly kind: 'run' | 'leave'; readonly ms: number }
  | { readonly kind: 'open'; readonly windowId: number; readonly limits: readonly string[]; readonly scripted: boolean }
  | { readonly kind: 'navigate'; readonly tab: number; readonly limits: readonly string[]; readonly scripted: boolean }
  | { readonly kind: 'close' | 'activate'; readonly tab: number }
  | { readonly kind: 'move'; readonly tab: number; readonly windowId: number }
  | { readonly kind: 'focus'; readonly windowId: number | null }
  | { readonly kind: 'minimise'; readonly windowId: number }
  | { readonly kind: 'idle'; readonly idle: 'active' | 'idle' | 'locked' }
  | { readonly kind: 'play' | 'picture'; readonly tab: number; readonly frame: number; readonly on: boolean }
  | { readonly kind: 'hear'; readonly tab: number; readonly on: boolean }
  | { readonly kind: 'late'; readonly ms: number }
  | { readonly kind: 'worker-killed' }
  | { readonly kind: 'travel'; readonly zone: string }
  | { readonly kind: 'day-start'; readonly dayStart: string }
  | { readonly kind: 'sleep'; readonly ms: number; readonly monoStands: boolean; readonly wokenByAlarm: boolean }
  | { readonly kind: 'jump'; readonly ms: number }
  | { readonly kind: 'browser-killed'; readonly ms: number }
  | { readonly kind: 'updated' };
