import { createServer } from 'node:net';

/** A port that is free at this moment: links in mails name it, so it must be known before the server listens. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  return await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no free port was found'));
        else resolve(address.port);
      });
    });
  });
}
