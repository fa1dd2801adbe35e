import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { createDrafts, type Drafts } from '../models/drafts';

/** The drafts of the page. */
export const DraftsPlace = createContext<Drafts | null>(null);

/** The drafts of the page; on a page that has none, this component's own. */
export const useDrafts = (): Drafts => {
  const own = useMemo(createDrafts, []);
  return useContext(DraftsPlace) ?? own;
};
