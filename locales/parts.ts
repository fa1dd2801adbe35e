/**
 * What the two small pages say: the first words of the keys that they use. They are open in a moment, so they carry no
 * text of the others. A test walks their code and fails where one uses a key that is not here.
 */
export const parts = {
  popup: ['asking', 'common', 'describe', 'duration', 'errors', 'happened', 'pause', 'popup', 'prompts', 'waiting'],
  pause: [
    'asking',
    'common',
    'describe',
    'duration',
    'errors',
    'exercises',
    'happened',
    'leaveOut',
    'pause',
    'prompts',
    'waiting',
    'why',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
