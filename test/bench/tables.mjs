// `node test/bench/tables.mjs [rows]`: the figure of tables alone.
import { measureTables } from './measureTables.mjs';

for (const { figure, value, goal } of await measureTables(Number(process.argv[2] ?? 1_000_000)))
  console.log(`${figure}: ${value} (goal ${goal})`);
