/** Build the site and serve it on http://localhost:4321 until it is stopped. */
import process from 'node:process';
import { preview } from 'astro';
import './build.ts';

const PORT = 4321;
const server = await preview({ root: process.cwd(), server: { port: PORT } });
console.log(`\nContact Inside is at http://localhost:${server.port}/  (stop with Ctrl+C)`);
if (server.port !== PORT) console.log(`Port ${PORT} was in use.`);
await server.closed();
