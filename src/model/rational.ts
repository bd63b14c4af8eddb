/**
 * An exact fraction: numerator `n` over denominator `d`, in lowest terms, `d` positive.
 *
 * Every computation of the model runs on these, so that no figure is ever a binary float.
 */
export interface Rational {
  readonly n: bigint
  readonly d: bigint
}

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) {
    if (x <= Number.MAX_SAFE_INTEGER && y <= Number.MAX_SAFE_INTEGER) return BigInt(gcdOfSafe(Number(x), Number(y)))
    const rest = x % y
    x = y
    y = rest
  }
  return x
}

/** The same of numbers below 2^53, of which doubles are exact, and quicker. */
const gcdOfSafe = (a: number, b: number): number => {
  let [x, y] = [a, b]
  while (y !== 0) {
    const rest = x % y
    x = y
    y = rest
  }
  return x
}

/** Makes the fraction `n / d` in lowest terms. `d` is not zero: callers exclude it, as an interval does. */
export const rational = (n: bigint, d = 1n): Rational => {
  if (d === 1n) return { n, d }
  const divisor = gcd(n, d)
  if (divisor === 1n && d > 0n) return { n, d }
  const sign = d < 0n ? -1n : 1n
  return { n: (sign * n) / divisor, d: (sign * d) / divisor }
}

export const zero: Rational = { n: 0n, d: 1n }

export const plus = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? rational(a.n + b.n, a.d) : rational(a.n * b.d + b.n * a.d, a.d * b.d)
export const minus = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? rational(a.n - b.n, a.d) : rational(a.n * b.d - b.n * a.d, a.d * b.d)
export const times = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d)
export const over = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n)

/** Negative, zero or positive, as `a` is less than, equal to or greater than `b`. */
export const order = (a: Rational, b: Rational): -1 | 0 | 1 => {
  const x = a.d === b.d ? a.n : a.n * b.d
  const y = a.d === b.d ? b.n : b.n * a.d
  return x < y ? -1 : x > y ? 1 : 0
}

/** The greatest whole number that is not above `a`. */
export const floor = (a: Rational): bigint => {
  const quotient = a.n / a.d
  return a.n < 0n && quotient * a.d !== a.n ? quotient - 1n : quotient
}

/** The least whole number that is not below `a`. */
export const ceiling = (a: Rational): bigint => -floor({ n: -a.n, d: a.d })
