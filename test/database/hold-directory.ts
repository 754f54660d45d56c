// A Manent to be killed: starts the embedded database of a directory and says so. `hold` waits, `exit` ends without
// closing anything, `write` inserts rows and prints each number once its commit was acknowledged.
import { argv, exit, stdout } from 'node:process';
import { asOwner, embeddedTarget } from '../../src/server/db/connect.ts';
import { startEmbedded } from '../../src/server/db/embedded/supervise.ts';

const [directory = '', mode = 'hold'] = argv.slice(2);
const server = await startEmbedded({ directory, log: () => undefined, durability: mode === 'write' ? 'fsync' : 'none' });
stdout.write(`server ${server.pid}\n`);
if (mode === 'exit') exit(0);
if (mode === 'write') {
  await asOwner(embeddedTarget(server, 'postgres'), async (owner) => {
    await owner.query('create table if not exists acknowledged (n int primary key)');
    for (let n = 1; ; n += 1) {
      await owner.query('insert into acknowledged values ($1)', [n]);
      stdout.write(`row ${n}\n`);
    }
  });
}
setInterval(() => undefined, 1_000);
