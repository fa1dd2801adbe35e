import type { PromptStore } from '../../components/models/question';
import { type PromptKey, prompts } from '../../lib/domain/pause/prompts';

/** What a page remembers of its prompts, in memory; with a key, that one alone is left to be asked in its place. */
export const createPromptStore = (only: PromptKey | null = null): PromptStore => {
  const place = prompts.find(({ key }) => key === only)?.place;
  const left = prompts.filter((prompt) => prompt.place === place && prompt.key !== only).map(({ key }) => key);
  const values = new Map([['prompts', JSON.stringify({ left: only ? left : [] })]]);
  return {
    getItem: (name) => values.get(name) ?? null,
    setItem: (name, value) => void values.set(name, value),
  };
};
