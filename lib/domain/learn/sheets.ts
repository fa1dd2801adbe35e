import type { StringKey } from '../language/translate';
import type { SheetKey } from './pages';

/** A part of a sheet: its heading and its lines, each a text with room for notes below it. */
interface SheetPart {
  readonly heading: StringKey;
  readonly lines: readonly StringKey[];
}

/** What stands on each sheet, from top to bottom. One sheet is one page of A4 or Letter. */
export const sheetParts: Readonly<Record<SheetKey, readonly SheetPart[]>> = {
  therapist: [
    {
      heading: 'learn.sheets.therapist.work',
      lines: [
        'learn.sheets.therapist.experience',
        'learn.sheets.therapist.training',
        'learn.sheets.therapist.view',
        'learn.sheets.therapist.goal',
        'learn.sheets.therapist.respect',
        'learn.sheets.therapist.past',
      ],
    },
    {
      heading: 'learn.sheets.therapist.together',
      lines: ['learn.sheets.therapist.first', 'learn.sheets.therapist.between', 'learn.sheets.therapist.tell'],
    },
    {
      heading: 'learn.sheets.therapist.practical',
      lines: ['learn.sheets.therapist.private', 'learn.sheets.therapist.cost', 'learn.sheets.therapist.crisis'],
    },
  ],
  meeting: [
    {
      heading: 'learn.sheets.meeting.before',
      lines: [
        'learn.sheets.meeting.leader',
        'learn.sheets.meeting.aim',
        'learn.sheets.meeting.stance',
        'learn.sheets.meeting.name',
        'learn.sheets.meeting.listen',
        'learn.sheets.meeting.rules',
        'learn.sheets.meeting.cost',
      ],
    },
    {
      heading: 'learn.sheets.meeting.during',
      lines: ['learn.sheets.meeting.speak', 'learn.sheets.meeting.leave', 'learn.sheets.meeting.contact'],
    },
    {
      heading: 'learn.sheets.meeting.after',
      lines: ['learn.sheets.meeting.felt', 'learn.sheets.meeting.again', 'learn.sheets.meeting.rest'],
    },
  ],
  prescriber: [
    {
      heading: 'learn.sheets.prescriber.now',
      lines: ['learn.sheets.prescriber.list', 'learn.sheets.prescriber.adding'],
    },
    {
      heading: 'learn.sheets.prescriber.offered',
      lines: [
        'learn.sheets.prescriber.what',
        'learn.sheets.prescriber.licensed',
        'learn.sheets.prescriber.benefit',
        'learn.sheets.prescriber.effects',
      ],
    },
    {
      heading: 'learn.sheets.prescriber.safety',
      lines: ['learn.sheets.prescriber.mix', 'learn.sheets.prescriber.liver'],
    },
    {
      heading: 'learn.sheets.prescriber.end',
      lines: ['learn.sheets.prescriber.stop', 'learn.sheets.prescriber.else', 'learn.sheets.prescriber.watch'],
    },
  ],
};
