import { signal } from '@preact/signals';
import type { Client } from '../../lib/app/client';
import type { NamedList } from '../../lib/domain/lists/subscription';
import { createWritten } from './exercise-written';
import type { NotebookDesk } from './notebook';

/** The ways in, by their order. */
export const routePlaces = [0, 1, 2] as const;

const frictionStages = ['first', 'second', 'third'] as const;
const stages = ['routes', ...frictionStages, 'out', 'end'] as const;

const noRoutes = routePlaces.map(() => ({ route: '', friction: '' }));

/** Environment change: the three easiest ways in, something in each of them, and the way out. */
export const createSurroundings = (notebook: NotebookDesk, client: Pick<Client, 'ask'>) => {
  const written = createWritten(notebook, {
    kind: 'surroundings',
    stages,
    blank: { routes: noRoutes, wayOut: '', until: null },
    tidy: (body) => ({ ...body, routes: body.routes.filter(({ route }) => route.trim() !== '') }),
  });
  const lists = signal<readonly NamedList[]>([]);
  client.ask({ type: 'settings.get' }).then(
    (settings) => {
      lists.value = settings.lists;
    },
    // A form without lists is still one.
    () => undefined,
  );
  const routeAt = (place: number) => written.body.peek().routes[place] ?? { route: '', friction: '' };
  const setRoute = (place: number, over: Partial<{ route: string; friction: string }>) =>
    written.set({
      routes: routePlaces.map((each) => (each === place ? { ...routeAt(each), ...over } : routeAt(each))),
    });
  /** The way in that a step is about; null elsewhere. */
  const placeOf = () => {
    const index = (frictionStages as readonly string[]).indexOf(written.stage.peek()); // CAST: wider;
    return index < 0 ? null : index;
  };
  const asksNothing = () => {
    const place = placeOf();
    return place !== null && routeAt(place).route.trim() === '';
  };
  return {
    ...written,
    lists,
    placeOf,
    setRoute,
    /** Into the first line that is empty; nothing where there is none. */
    addRoute: (route: string) => {
      const place = routePlaces.find((each) => routeAt(each).route.trim() === '');
      if (place !== undefined) setRoute(place, { route });
    },
    next: () => {
      do written.next();
      while (asksNothing());
    },
    back: () => {
      do written.back();
      while (asksNothing());
    },
  };
};
export type Surroundings = ReturnType<typeof createSurroundings>;
