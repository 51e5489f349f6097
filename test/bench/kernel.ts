/** The same totals as the rules give, by nothing but binary floats over columns: no rows, no names, no reasons. */
const KIND = { entered: 4, tasks: 5 } as const;
const MAX = [4, 3, 3, 2];
const RESULTS_MAX = 70;
const WEIGHT = 0.25;

/** One line for each fact: whose, of what kind (a rate's place, entered points, a task result), and its numbers. */
export class Columns {
  readonly #member: Int32Array;
  readonly #kind: Uint8Array;
  readonly #numbers: Int16Array;
  readonly #members: number;
  #length = 0;

  constructor(members: number, facts: number) {
    this.#members = members;
    this.#member = new Int32Array(members * facts);
    this.#kind = new Uint8Array(members * facts);
    this.#numbers = new Int16Array(members * facts * 4);
  }

  rate(member: number, place: number, done: number, base: number): void {
    this.#add(member, place, [done, base, 0, 0]);
  }

  entered(member: number, hundredths: number): void {
    this.#add(member, KIND.entered, [hundredths, 0, 0, 0]);
  }

  tasks(member: number, assigned: number, done: number, late: number, errors: number): void {
    this.#add(member, KIND.tasks, [assigned, done, late, errors]);
  }

  #add(member: number, kind: number, numbers: readonly number[]): void {
    this.#member[this.#length] = member;
    this.#kind[this.#length] = kind;
    this.#numbers.set(numbers, this.#length * 4);
    this.#length += 1;
  }

  /** Points of each member. */
  totals(): Float64Array {
    const [member, kinds, numbers] = [this.#member, this.#kind, this.#numbers];
    const done = new Int32Array(this.#members * MAX.length);
    const base = new Int32Array(this.#members * MAX.length);
    const results = new Float64Array(this.#members);
    const periods = new Int32Array(this.#members);
    const totals = new Float64Array(this.#members);
    for (let fact = 0; fact < this.#length; fact += 1) {
      const one = member[fact] ?? 0;
      const kind = kinds[fact] ?? 0;
      const first = numbers[fact * 4] ?? 0;
      const second = numbers[fact * 4 + 1] ?? 0;
      if (kind < KIND.entered) {
        const place = one * MAX.length + kind;
        done[place] = (done[place] ?? 0) + first;
        base[place] = (base[place] ?? 0) + second;
      } else if (kind === KIND.entered) {
        totals[one] = (totals[one] ?? 0) + first / 100;
      } else {
        const quality = Math.max(0, second - WEIGHT * (numbers[fact * 4 + 3] ?? 0));
        const progress = Math.max(0, second - WEIGHT * (numbers[fact * 4 + 2] ?? 0));
        results[one] = (results[one] ?? 0) + (second + quality + progress) / first / 3;
        periods[one] = (periods[one] ?? 0) + 1;
      }
    }
    for (let one = 0; one < this.#members; one += 1) {
      let total = (totals[one] ?? 0) + RESULTS_MAX * Math.min(1, (results[one] ?? 0) / (periods[one] ?? 1));
      for (const [kind, max] of MAX.entries()) {
        const place = one * MAX.length + kind;
        const whole = base[place] ?? 0;
        total += whole === 0 ? max : (max * (done[place] ?? 0)) / whole;
      }
      totals[one] = total;
    }
    return totals;
  }
}
