/**
 * JSON that may stand inside a `<script>`: no text in it can end the script or begin a comment, and the two separators
 * that old browsers take for line ends are written as escapes. It reads back as the same value.
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
