import type { ExerciseKey } from '../../../lib/domain/exercises/exercise-keys';
import { exerciseOf } from '../../../lib/domain/exercises/exercises';
import { type LearnPage, learnPageOf } from '../../../lib/domain/learn/pages';
import { type HelpFold, helpFoldOf } from '../help/help-fold';
import { isTemplateName, readTemplateHours, type TemplateHours, type TemplateName } from '../limits/limit-templates';
import { type NotesPart, notesParts } from '../notes/notes-route';

/** What the form of a limit begins with. */
export type FormStart =
  | { readonly from: 'nothing' }
  | { readonly from: 'template'; readonly template: TemplateName; readonly hours: TemplateHours | null }
  | { readonly from: 'list'; readonly id: string }
  | { readonly from: 'copy'; readonly id: string }
  | { readonly from: 'limit'; readonly id: string };

/** The screens of the page by their fragment. */
export type Route =
  | { readonly screen: 'help'; readonly part: HelpFold | null }
  | { readonly screen: 'week' | 'limits' | 'lists' | 'move-in' | 'settings' | 'data' }
  | { readonly screen: 'check-in' }
  | { readonly screen: 'report' }
  | { readonly screen: 'helps' }
  | { readonly screen: 'experiment' }
  | { readonly screen: 'exercises'; readonly exercise: ExerciseKey | null; readonly change: boolean }
  | { readonly screen: 'notes'; readonly part: NotesPart }
  | { readonly screen: 'learn'; readonly page: LearnPage | null }
  | { readonly screen: 'limit'; readonly key: string; readonly start: FormStart };

const startOf = (parts: readonly string[]): FormStart => {
  const [first = '', second = '', third = ''] = parts;
  if (first === 'copy' && second !== '') return { from: 'copy', id: second };
  if (first !== 'new') return { from: 'limit', id: first };
  if (second === 'list' && third !== '') return { from: 'list', id: third };
  return isTemplateName(second)
    ? { from: 'template', template: second, hours: readTemplateHours(third) }
    : { from: 'nothing' };
};

/** The route of a fragment such as `#limits/new`. What is no screen is the first one. */
export const parseRoute = (fragment: string): Route => {
  const key = fragment.replace(/^#\/?/, '');
  const [screen, ...rest] = key.split('/').filter((part) => part !== '');
  if (key === 'limits/move') return { screen: 'move-in' };
  if (key === 'settings/data') return { screen: 'data' };
  if (screen === 'limits' && rest.length > 0) return { screen: 'limit', key, start: startOf(rest) };
  if (screen === 'exercises') {
    return { screen, exercise: exerciseOf(rest[0] ?? '')?.key ?? null, change: rest[1] === 'change' };
  }
  if (screen === 'check-in' || screen === 'report') return { screen };
  if (key === 'week/helps') return { screen: 'helps' };
  if (key === 'week/experiment') return { screen: 'experiment' };
  if (screen === 'notes') return { screen, part: notesParts.find((part) => part === rest[0]) ?? 'plan' };
  if (screen === 'learn') return { screen, page: learnPageOf(rest[0] ?? '') };
  if (screen === 'help') return { screen, part: helpFoldOf(rest[0] ?? '') };
  if (screen === 'limits' || screen === 'lists' || screen === 'settings') return { screen };
  return { screen: 'week' };
};
