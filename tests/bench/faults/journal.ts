/**
 * What was begun and what was confirmed, as it was heard outside of the browser, in the order in which it was heard. At the
 * stroke (the instant of the kill) it notes what was under way.
 */
export class Journal {
  readonly #begun: string[] = [];
  readonly #confirmed = new Set<string>();
  #underWay: readonly string[] | null = null;

  get begun(): readonly string[] {
    return this.#begun;
  }

  get confirmed(): readonly string[] {
    return [...this.#confirmed];
  }

  /** False from the stroke on: then nothing more is begun. */
  get goesOn(): boolean {
    return this.#underWay === null;
  }

  begin(...ids: readonly string[]): void {
    this.#begun.push(...ids);
  }

  confirm(...ids: readonly string[]): void {
    for (const id of ids) this.#confirmed.add(id);
  }

  strike(): void {
    this.#underWay = this.#begun.filter((id) => !this.#confirmed.has(id));
  }

  /** What had been begun and not confirmed at the stroke. */
  get underWay(): readonly string[] {
    return this.#underWay ?? [];
  }

  /** Begins this, does it, and confirms it where it did not fail. */
  async note<T>(ids: readonly string[], work: () => Promise<T>): Promise<T> {
    this.begin(...ids);
    const value = await work();
    this.confirm(...ids);
    return value;
  }
}
