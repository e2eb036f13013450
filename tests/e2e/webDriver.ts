import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../../scripts/hosting/freePort.mjs';
import { expect } from '@playwright/test';

/** The name under which WebDriver refers to an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** A browser that Playwright does not know, driven by the commands of W3C WebDriver. */
export interface Driven {
  /** Opens an address, and waits until it is loaded. */
  readonly open: (address: string) => Promise<void>;
  /** Runs the body of a function in the page, or in the frame that was entered. */
  readonly run: (script: string) => Promise<unknown>;
  /** Clicks with a pointer on the element that the expression is. */
  readonly click: (element: string) => Promise<void>;
  /** Commands go to the first frame from now on. */
  readonly enterFrame: () => Promise<void>;
  readonly screenshot: () => Promise<Buffer>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts WebKitGTK's browser on a screen of its own.
 *
 * @param programs paths of its driver and of Xvfb
 */
export async function startWebKit(programs: {
  readonly driver: string;
  readonly screen: string;
}): Promise<Driven> {
  // it picks a free number and writes it to its output
  const screen = spawn(
    programs.screen,
    ['-displayfd', '1', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const [number] = (await once(screen.stdout, 'data')) as [Buffer];
  const port = await freePort();
  const driver = spawn(programs.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${number.toString().trim()}`,
      GDK_BACKEND: 'x11',
      // without a graphics card screenshots are blank otherwise
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    },
  });
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  };
  await expect
    .poll(() =>
      call('GET', '/status').then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
  const { sessionId } = (await call('POST', '/session', {
    capabilities: { alwaysMatch: { browserName: 'MiniBrowser' } },
  })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  // before the first screenshot, which hangs otherwise
  await call('POST', `${session}/window/rect`, { width: 1300, height: 1000 });
  const run = (script: string) => call('POST', `${session}/execute/sync`, { script, args: [] });
  return {
    run,
    open: async (url) => {
      await call('POST', `${session}/url`, { url });
    },
    click: async (element) => {
      const found = (await run(`return ${element}`)) as Readonly<Record<string, string>>;
      await call('POST', `${session}/element/${found[ELEMENT] ?? ''}/click`, {});
    },
    enterFrame: async () => {
      await call('POST', `${session}/frame`, { id: 0 });
    },
    screenshot: async () => Buffer.from((await call('GET', `${session}/screenshot`)) as string, 'base64'),
    stop: async () => {
      await call('DELETE', session);
      for (const program of [driver, screen]) {
        const ended = once(program, 'close');
        program.kill();
        await ended;
      }
    },
  };
}
