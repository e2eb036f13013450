import { createServer } from 'node:net';

/** A free port on loopback. @returns {Promise<number>} */
export const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
      server.close(() => {
        done(port);
      });
    });
  });
