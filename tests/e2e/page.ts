import { expect, test as base, type CDPSession, type Page } from '@playwright/test';

/** The story on the page, as a reader's hands and eyes meet it. */
export class StoryPage {
  readonly page: Page;
  /** Everything that went wrong in the page, and every request that left for elsewhere. */
  readonly faults: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.faults.push(message.text());
    });
    page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') this.faults.push(`asked ${request.url()}`);
    });
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`./${query}`);
    // the script has taken over what was prerendered
    await expect(this.page.locator('.app').getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** Opens the picture and waits until it is drawn. */
  async openChart(query = ''): Promise<void> {
    await this.open(query);
    await expect(this.svg).toHaveAttribute('data-zoom', /\d/);
    await this.settle();
  }

  get svg() {
    return this.page.locator('.chart svg[data-zoom]');
  }
  mark(event: string) {
    return this.page.locator(`.chart [data-event="${event}"]`);
  }
  get panel() {
    return this.page.getByRole('complementary');
  }

  /** Pixels per u. */
  async zoom(): Promise<number> {
    return Number(await this.svg.getAttribute('data-zoom'));
  }

  /** The middle of a mark, in the window. */
  async placeOf(event: string): Promise<number> {
    const box = await this.mark(event).locator('.symbol').boundingBox();
    if (!box) throw new Error(`${event} is not drawn`);
    return box.x + box.width / 2;
  }

  /** Waits until the picture has stood still for a few frames. */
  async settle(): Promise<void> {
    await this.page.waitForFunction(async () => {
      const look = () => document.querySelector('.chart svg[data-zoom]')?.innerHTML;
      const before = look();
      for (let frame = 0; frame < 6; frame++) await new Promise((done) => requestAnimationFrame(done));
      // labels glide to other rows
      const isGliding = (it: Animation) => it instanceof CSSTransition && it.playState === 'running';
      return before === look() && !document.getAnimations().some(isGliding);
    });
  }

  async middle(): Promise<{ x: number; y: number }> {
    const box = await this.svg.boundingBox();
    if (!box) throw new Error('no picture');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  query(): URLSearchParams {
    return new URL(this.page.url()).searchParams;
  }
}

export const test = base.extend<{ story: StoryPage; touch: CDPSession }>({
  story: async ({ page }, use) => {
    const story = new StoryPage(page);
    await use(story);
    expect(story.faults).toEqual([]);
  },
  touch: async ({ page, browserName }, use) => {
    base.skip(browserName !== 'chromium', 'fingers are sent by the protocol of Chromium');
    await use(await page.context().newCDPSession(page));
  },
});
export { expect };
