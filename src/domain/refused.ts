/** A command is asked for something that it will not do. The message says why and what to do instead; no stack is shown. */
export class Refused extends Error {}
