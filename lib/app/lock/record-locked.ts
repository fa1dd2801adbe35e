/** The record cannot be read: its lock is closed. It can be written to all the same. */
export class RecordLocked extends Error {
  constructor() {
    super('the record is locked');
    this.name = 'RecordLocked';
  }
}
