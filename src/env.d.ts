/** Browser scripts as text, made by `src/search/bundle.ts`. */
declare module 'bundle:*' {
  const code: string;
  export default code;
}
