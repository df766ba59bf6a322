// Runs a TypeScript tool of tests/ on any Node: node tests/run.mjs FILE [ARGUMENTS]
import { runnerImport } from "vite";

const [file, ...parameters] = process.argv.slice(2);
const { module } = await runnerImport(`./${file}`);
await module.run(parameters);
