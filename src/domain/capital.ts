/** The first letter large: "phone calls" → "Phone calls". */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
