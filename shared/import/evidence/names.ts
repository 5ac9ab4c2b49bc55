/** As many different ones as a column of 16 bits can name. */
const MOST = 65_535;

/** A dictionary: each text once, named by its place. Beyond 65,535 different ones the rest count as none. */
export class Names {
  readonly list: string[] = [''];
  private readonly places = new Map<string, number>([['', 0]]);

  of(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    if (this.list.length > MOST) return 0;
    this.places.set(text, this.list.length);
    return this.list.push(text) - 1;
  }
}
