/** What a person may say to "Is this your own choice?". */
export const ownChoiceAnswers = ['own', 'asked', 'pushed'] as const;
export type OwnChoiceAnswer = (typeof ownChoiceAnswers)[number];

const monthsBetween = 3;

/**
 * Whether the question is to be asked again: a quarter after it was last answered, or after Ebb was first started where it
 * never was.
 *
 * @param today and the other two: the person's days, `YYYY-MM-DD`.
 */
export const isOwnChoiceDue = ({
  askedOn,
  firstDay,
  today,
}: {
  readonly askedOn: string | null;
  readonly firstDay: string;
  readonly today: string;
}): boolean => {
  const due = Temporal.PlainDate.from(askedOn ?? firstDay).add({ months: monthsBetween });
  return Temporal.PlainDate.compare(due, today) <= 0;
};
