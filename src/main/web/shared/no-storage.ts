/** Keeps nothing beyond the page: for a frame, which another site may share the browser's store with. */
export class NoStorage implements Storage {
  private readonly kept = new Map<string, string>();

  [name: string]: unknown;

  get length(): number {
    return this.kept.size;
  }

  clear(): void {
    this.kept.clear();
  }

  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }

  key(index: number): string | null {
    return [...this.kept.keys()][index] ?? null;
  }

  removeItem(key: string): void {
    this.kept.delete(key);
  }

  setItem(key: string, value: string): void {
    this.kept.set(key, value);
  }
}
