import Fraction from "fraction.js";

type Operand = Rational | number | bigint;

/**
 * A rational number in lowest terms. Counts, points and percentages are nearly always two safe integers and are
 * computed as such; larger numbers go to the library's big integers, which take ten times as long. A product that comes
 * out as a safe integer is exact: rounding is monotonic, so no product beyond the limit is rounded to a value below it.
 */
export class Rational {
  /** Numerator, with the sign, and denominator, above 0; both NaN where only the library can hold the number. */
  readonly n: number;
  readonly d: number;
  readonly #big: Fraction | undefined;

  /** For `WHOLES` alone. */
  static whole(n: number): Rational {
    return new Rational(n, 1);
  }

  private constructor(n: number, d: number, big?: Fraction) {
    this.n = n;
    this.d = d;
    this.#big = big;
  }

  /** @throws RangeError for a number that is no safe integer, and for a denominator of 0. */
  static of(n: number | bigint, d: number | bigint = 1): Rational {
    if (typeof n === "number" && typeof d === "number") {
      if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d)) {
        throw new RangeError(`not safe integers: ${n}/${d}`);
      }
      return Rational.#lowest(n, d);
    }
    if (BigInt(d) === 0n) throw new RangeError("a denominator of 0");
    return Rational.#from(new Fraction(BigInt(n), BigInt(d)));
  }

  static #from(big: Fraction): Rational {
    const n = Number(big.s * big.n);
    const d = Number(big.d);
    return isSafe(n) && isSafe(d) ? new Rational(n, d) : new Rational(Number.NaN, Number.NaN, big);
  }

  static #lowest(n: number, d: number): Rational {
    if (d === 1) return WHOLES[n] ?? new Rational(n, 1);
    if (d === 0) throw new RangeError("a denominator of 0");
    const factor = d < 0 ? -commonFactor(n, d) : commonFactor(n, d);
    // There is no -0 among rational numbers.
    const [whole, parts] = [n / factor + 0, d / factor];
    return (parts === 1 ? WHOLES[whole] : undefined) ?? new Rational(whole, parts);
  }

  add(operand: Operand): Rational {
    const other = rational(operand);
    if (this.d === other.d && isSafe(this.n + other.n)) return Rational.#lowest(this.n + other.n, this.d);
    const left = this.n * other.d;
    const right = other.n * this.d;
    const d = this.d * other.d;
    return isSafe(Math.abs(left) + Math.abs(right)) && isSafe(d)
      ? Rational.#lowest(left + right, d)
      : Rational.#from(this.toBig().add(other.toBig()));
  }

  sub(operand: Operand): Rational {
    return this.add(rational(operand).neg());
  }

  mul(operand: Operand): Rational {
    const other = rational(operand);
    const n = this.n * other.n;
    const d = this.d * other.d;
    return isSafe(n) && isSafe(d) ? Rational.#lowest(n, d) : Rational.#from(this.toBig().mul(other.toBig()));
  }

  /** @throws RangeError for a divisor of 0. */
  div(operand: Operand): Rational {
    const other = rational(operand);
    if (other.n === 0) throw new RangeError("a divisor of 0");
    const n = this.n * other.d;
    const d = this.d * other.n;
    return isSafe(n) && isSafe(d) ? Rational.#lowest(n, d) : Rational.#from(this.toBig().div(other.toBig()));
  }

  /** Negative, 0 or positive as this number is below, equal to or above the other. */
  compare(operand: Operand): number {
    const other = rational(operand);
    const left = this.n * other.d;
    const right = other.n * this.d;
    return isSafe(left) && isSafe(right) ? Math.sign(left - right) : this.toBig().compare(other.toBig());
  }

  equals(operand: Operand): boolean {
    return this.compare(operand) === 0;
  }

  neg(): Rational {
    return this.#big === undefined ? new Rational(0 - this.n, this.d) : Rational.#from(this.#big.neg());
  }

  /** The greatest whole number not above this one. */
  floor(): Rational {
    if (this.#big !== undefined) return Rational.#from(this.#big.floor());
    // The remainder of safe integers is exact, while their quotient may be rounded.
    const rest = this.n % this.d;
    return new Rational((this.n - rest) / this.d - Number(rest < 0) + 0, 1);
  }

  /** The least whole number not below this one. */
  ceil(): Rational {
    return this.neg().floor().neg();
  }

  isWhole(): boolean {
    return this.#big === undefined ? this.d === 1 : this.#big.d === 1n;
  }

  /** The number as the library's fraction, which has no limit. */
  toBig(): Fraction {
    return this.#big ?? new Fraction(BigInt(this.n), BigInt(this.d));
  }
}

/** Small whole numbers made once, since most counts and points are among them. */
const WHOLES: readonly Rational[] = Array.from({ length: 201 }, (_, n) => Rational.whole(n));

function rational(operand: Operand): Rational {
  return operand instanceof Rational ? operand : Rational.of(operand);
}

function isSafe(value: number): boolean {
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

function commonFactor(first: number, second: number): number {
  let factor = Math.abs(first);
  let rest = Math.abs(second);
  while (rest !== 0) {
    const next = factor % rest;
    factor = rest;
    rest = next;
  }
  return factor;
}
