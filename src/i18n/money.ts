/** Sums as families read them. In a file of its own, without the words of the interface, for scripts in the browser. */

/** US money without rounding: below a dollar in cents (8.5¢), else in dollars ($7.95). */
export function moneyText(dollars: string): string {
  const [whole = '0', fraction = ''] = dollars.split('.');
  if (Number(whole) === 0 && Number(fraction) > 0) {
    const digits = fraction.padEnd(2, '0');
    const cents = String(Number(digits.slice(0, 2)));
    const rest = digits.slice(2).replace(/0+$/, '');
    return `${cents}${rest && `.${rest}`}¢`;
  }
  return `$${whole}${Number(fraction) === 0 ? '' : `.${fraction.padEnd(2, '0')}`}`;
}
