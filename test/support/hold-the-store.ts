import { openSqliteStore } from '../../src/services/platform/sqlite-store.ts';
import { silentLogger } from './silent-logger.ts';

// Opens the store named by the first argument and holds it until the process is killed.
const store = await openSqliteStore({ url: String(process.argv[2]), logger: silentLogger });
await store.update('from', () => 'the holder');
console.log('holding');
setInterval(() => {}, 60_000);
