import { type Cost, costOf } from './cost';
import { type Books, type Counting, createBooks, limitNamed } from './counting';
import { createDevice, type Device } from './device';
import type { Life } from './life';
import { perform } from './perform';
import type { Step } from './step';
import { createTruth, type Truth } from './truth';

export const limitIds: readonly string[] = ['a', 'b'];

/** What is known after each event. */
export interface Look {
  readonly books: Books;
  readonly device: Device;
  readonly truths: Readonly<Record<string, Truth>>;
  /** What the troubles of the life may have cost until now. */
  readonly slack: Cost;
}

/** Lives the life on the pieces that are proven. `look` sees each event once all attention up to it is credited. */
export const live = (
  sut: Counting,
  { calendar, start, steps }: Life,
  look: (seen: Look) => void,
  before: (step: Step, device: Device) => void = () => {},
): void => {
  const books = createBooks(sut, limitIds.map(limitNamed));
  const truths = Object.fromEntries(limitIds.map((id) => [id, createTruth()]));
  let slack: Cost = { over: 0, under: 0 };
  const device: Device = createDevice({
    ...{ books, truths, calendar, start },
    onHeard: () => look({ books, device, truths, slack }),
  });
  for (const step of steps) {
    before(step, device);
    const { over, under } = costOf(step, device);
    slack = { over: slack.over + over, under: slack.under + under };
    perform(device, step);
  }
};
