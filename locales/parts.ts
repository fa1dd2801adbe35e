/** The first words of the keys that are carried, or all but some. */
type Part = readonly string[] | { readonly allBut: readonly string[] };

/**
 * What a page carries of the texts. The popup and the pause page are open in a moment, so they carry no text of the
 * others; the options page leaves out what a screen of its own fetches when it is first looked at. A test walks their
 * code and fails where one uses a key that it does not carry.
 */
export const parts = {
  popup: [
    'asking',
    'blank',
    'common',
    'describe',
    'duration',
    'errors',
    'happened',
    'outside',
    'pause',
    'popup',
    'prompts',
    'question',
    'urge',
    'waiting',
  ],
  pause: [
    'asking',
    'blank',
    'common',
    'describe',
    'duration',
    'errors',
    'exercises',
    'happened',
    'leaveOut',
    'outside',
    'pause',
    'prompts',
    'question',
    'urge',
    'waiting',
    'why',
  ],
  options: {
    allBut: [
      'crisis',
      'checkIn',
      'data',
      'experiment',
      'helps',
      'learn',
      'leaveOut',
      'manifest',
      'notes',
      'outside',
      'ownChoice',
      'pause',
      'popup',
      'prompts',
      'question',
      'questions',
      'records',
      'report',
      'steps',
      'summary',
      'urge',
      'welcome',
    ],
  },
  welcome: [
    'blank',
    'common',
    'coverage',
    'describe',
    'duration',
    'errors',
    'help',
    'limits',
    'options',
    'ownChoice',
    'pattern',
    'settings',
    'welcome',
  ],
  learn: ['learn'],
  crisis: ['common', 'crisis', 'help'],
  report: ['common', 'duration', 'errors', 'exercises', 'report', 'urge'],
  summary: ['common', 'duration', 'errors', 'exercises', 'options', 'prompts', 'question', 'summary', 'urge'],
  questions: ['ownChoice', 'questions', 'summary'],
  checkIn: ['checkIn', 'common', 'errors', 'urge'],
  data: ['common', 'data', 'errors', 'lock', 'options'],
  helps: ['common', 'errors', 'exercises', 'helps', 'urge'],
  experiment: ['common', 'errors', 'experiment'],
  notes: ['common', 'duration', 'errors', 'exercises', 'notes', 'options', 'prompts', 'question', 'records', 'urge'],
  steps: ['common', 'duration', 'errors', 'exercises', 'records', 'steps'],
} as const satisfies Readonly<Record<string, Part>>;

/** Those of a file's first words that a part carries. */
export const carriedBy = (name: keyof typeof parts, words: readonly string[]): readonly string[] => {
  const part: Part = parts[name];
  return 'allBut' in part ? words.filter((word) => !part.allBut.includes(word)) : part;
};
