/**
 * The totals of the rules from the same facts, computed only with binary floats over columns: days are numbers, words are
 * codes; there are no rows, names, reasons or levels.
 */
export const KIND = { mark: 0, essay: 1, planTask: 2, shortcoming: 3, entered: 4, tasks: 5 } as const;
export const MARK = { present: 0, "made-up": 1, excused: 2, unexcused: 3 } as const;
/** No day: nobody did it. */
export const NEVER = 0x7f_ff_ff_ff;

const NUMBERS = 5;
/** The maxima of persons by kind of fact, then those of a unit, which gets points that need no fact. */
const MAX = [4, 3, 3, 2];
const ENTERED_MAX = [300, 500, 500, 500];
const RESULTS_MAX = 70;
const WEIGHT = 0.25;
const UNIT_MAX = [6, 3, 3] as const;
const UNIT_REST = 12;

/** A period's first and last day, and the year that is reviewed. */
export interface Window {
  readonly start: number;
  readonly end: number;
  readonly year: number;
}

/** One line per fact: its owner, its kind, and its numbers as the rows have them. */
export class Columns {
  readonly #window: Window;
  readonly #membersOfUnit: number;
  readonly #from: Int32Array;
  readonly #until: Int32Array;
  readonly #member: Int32Array;
  readonly #kind: Uint8Array;
  readonly #numbers: Int32Array;
  #length = 0;

  constructor(window: Window, members: number, facts: number, membersOfUnit: number) {
    this.#window = window;
    this.#membersOfUnit = membersOfUnit;
    this.#from = new Int32Array(members);
    this.#until = new Int32Array(members);
    this.#member = new Int32Array(members * facts);
    this.#kind = new Uint8Array(members * facts);
    this.#numbers = new Int32Array(members * facts * NUMBERS);
  }

  /** The days on which a member is in the unit. */
  belongs(member: number, from: number, until: number): void {
    this.#from[member] = from;
    this.#until[member] = until;
  }

  /**
   * The numbers of a fact. A mark: the session's day, the mark. An essay or a plan's task: the due day and the day it was done.
   * A shortcoming: the reviewed year, the day. Entered points: the criterion, hundredths. Task results: assigned, done, late,
   * errors.
   */
  add(member: number, kind: number, numbers: readonly number[]): void {
    this.#member[this.#length] = member;
    this.#kind[this.#length] = kind;
    this.#numbers.set(numbers, this.#length * NUMBERS);
    this.#length += 1;
  }

  /** Points of each member, and of each unit. */
  totals(): { readonly members: Float64Array; readonly units: Float64Array } {
    const [member, kinds, numbers, from, until] = [
      this.#member,
      this.#kind,
      this.#numbers,
      this.#from,
      this.#until,
    ];
    const { start, end, year } = this.#window;
    const count = from.length;
    const done = new Int32Array(count * MAX.length);
    const base = new Int32Array(count * MAX.length);
    const results = new Float64Array(count);
    const periods = new Int32Array(count);
    const totals = new Float64Array(count);
    for (let fact = 0; fact < this.#length; fact += 1) {
      const one = member[fact] ?? 0;
      const kind = kinds[fact] ?? 0;
      const at = fact * NUMBERS;
      const first = numbers[at] ?? 0;
      const second = numbers[at + 1] ?? 0;
      if (kind === KIND.tasks) {
        const quality = Math.max(0, second - WEIGHT * (numbers[at + 3] ?? 0));
        const progress = Math.max(0, second - WEIGHT * (numbers[at + 2] ?? 0));
        results[one] = (results[one] ?? 0) + (second + quality + progress) / first / 3;
        periods[one] = (periods[one] ?? 0) + 1;
      } else if (kind === KIND.entered) {
        totals[one] = (totals[one] ?? 0) + Math.min(second, ENTERED_MAX[first] ?? 0) / 100;
      } else if (kind === KIND.shortcoming) {
        if (first >= year) continue;
        const place = one * MAX.length + kind;
        base[place] = (base[place] ?? 0) + 1;
        if (second <= end) done[place] = (done[place] ?? 0) + 1;
      } else {
        if (first < start || first > end || first < (from[one] ?? 0) || first > (until[one] ?? 0)) continue;
        const isMark = kind === KIND.mark;
        if (isMark && second === MARK.excused) continue;
        const place = one * MAX.length + kind;
        base[place] = (base[place] ?? 0) + 1;
        if (isMark ? second <= MARK["made-up"] : second <= first) done[place] = (done[place] ?? 0) + 1;
      }
    }
    for (let one = 0; one < count; one += 1) {
      let total = (totals[one] ?? 0) + RESULTS_MAX * Math.min(1, (results[one] ?? 0) / (periods[one] ?? 1));
      for (const [kind, max] of MAX.entries()) {
        const place = one * MAX.length + kind;
        const whole = base[place] ?? 0;
        total += whole === 0 ? max : (max * (done[place] ?? 0)) / whole;
      }
      totals[one] = total;
    }
    return { members: totals, units: this.#units(done, base) };
  }

  /** Attendance and essays of all members together; each task of a plan belongs to one person. */
  #units(done: Int32Array, base: Int32Array): Float64Array {
    const units = new Float64Array(this.#from.length / this.#membersOfUnit);
    const ofUnit = this.#membersOfUnit * MAX.length;
    for (let unit = 0; unit < units.length; unit += 1) {
      let total = UNIT_REST + UNIT_MAX[KIND.planTask];
      for (const kind of [KIND.mark, KIND.essay]) {
        let counted = 0;
        let whole = 0;
        for (let place = unit * ofUnit + kind; place < (unit + 1) * ofUnit; place += MAX.length) {
          counted += done[place] ?? 0;
          whole += base[place] ?? 0;
        }
        total += whole === 0 ? UNIT_MAX[kind] : (UNIT_MAX[kind] * counted) / whole;
      }
      units[unit] = total;
    }
    return units;
  }
}
