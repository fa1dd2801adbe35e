/** After how many weeks days of the record become weeks; 0 for never. */
export const daysKeptChoices = [13, 26, 52, 0] as const;
