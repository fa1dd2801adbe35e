import { helpDirectory } from '../../lib/domain/help/directory';
import { emergencies } from '../../lib/domain/help/emergency';
import { type DueReport, dueReport } from './due-report';

/** What is due of the directory that is shipped, on a day `YYYY-MM-DD`. */
export const dueInDirectory = (today: string): DueReport => dueReport({ rows: helpDirectory, emergencies, today });
