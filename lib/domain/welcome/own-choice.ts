/** What a person may say to "Is this your own choice?". */
export const ownChoiceAnswers = ['own', 'asked', 'pushed'] as const;
export type OwnChoiceAnswer = (typeof ownChoiceAnswers)[number];
