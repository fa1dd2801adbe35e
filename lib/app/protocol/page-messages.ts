import * as v from 'valibot';

/** The short list of what a script in a counted page may say. It carries no address: the browser names the tab. */
export const pageMessageSchema = v.variant('type', [
  v.object({
    type: v.literal('page.report'),
    /** Milliseconds since the last report, by the smaller of the monotonic and the wall clock, at most 10 s. */
    usedMs: v.pipe(v.number(), v.minValue(0), v.maxValue(10_000)),
    visible: v.boolean(),
    focused: v.boolean(),
    playing: v.boolean(),
    inPictureInPicture: v.boolean(),
  }),
  v.object({ type: v.literal('page.veil') }),
]);
export type PageMessage = v.InferOutput<typeof pageMessageSchema>;
export type PageReport = Extract<PageMessage, { type: 'page.report' }>;

/** Milliseconds after which the page is to report again; null where it does not count now. */
export interface ReportReply {
  readonly nextMs: number | null;
}
export interface VeilReply {
  readonly stop: boolean;
}
