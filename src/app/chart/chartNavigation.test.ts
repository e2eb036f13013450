import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harbour } from '../../../tests/stories/stories.ts';
import type { Flow } from '../../core/layout/flow.ts';
import type { Viewport } from '../../core/layout/viewport.ts';
import type { EventId } from '../../core/model/schema.ts';
import { Story } from '../state/story.svelte.ts';
import { Chart } from './chart.svelte.ts';

const timeline = harbour();
const OPENING = 'port-opens' as EventId;

function chartOf(flow: Flow = 'across', query = ''): { readonly story: Story; readonly chart: Chart } {
  const story = new Story(timeline, query, ['en']);
  const chart = new Chart(story, { flow, rem: 16 });
  chart.geometry.clientWidth = flow === 'across' ? 1000 : 380;
  return { story, chart };
}

/** Whether an event is drawn, by itself or in a cluster. */
const isInView = ({ geometry }: Chart, event: EventId) => geometry.markOf(event) !== undefined;

describe.each<Flow>(['across', 'down'])('where time runs %s', (flow) => {
  it('an event comes into view each time that it is opened, also when it is open already, and stays out else', () => {
    const { story, chart } = chartOf(flow, '?from=2024-06-01&to=2024-12-31');
    const { navigation } = chart;
    expect(isInView(chart, OPENING)).toBe(false);
    story.open(OPENING);
    navigation.revealOpened();
    expect(isInView(chart, OPENING)).toBe(true);
    navigation.jump({ from: 19_875, to: 20_088 });
    navigation.revealOpened();
    expect(isInView(chart, OPENING)).toBe(false);
    story.open(OPENING);
    navigation.revealOpened();
    expect(isInView(chart, OPENING)).toBe(true);
  });

  it('the event of a tour’s stop is not brought into view where the stop says what to see', () => {
    const { story, chart } = chartOf(flow);
    const step = story.timeline.document.steps?.findIndex(({ view }) => view !== undefined) ?? -1;
    story.go({ tour: 'story', step: step + 1 });
    if (!story.destination) throw new Error('the stop asks for no viewport');
    chart.navigation.show(story.destination);
    const asked = story.viewport;
    chart.navigation.revealOpened();
    expect(story.viewport).toBe(asked);
  });

  it('whatever viewport is asked for, the story gets one within the limits', () => {
    const day = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const { story, chart } = chartOf(flow);
    fc.assert(
      fc.property(day, day, fc.boolean(), (a, b, gradually) => {
        const wanted = { from: Math.min(a, b), to: Math.max(a, b) + 1e-3 };
        if (gradually) chart.navigation.glideTo(wanted);
        else chart.navigation.jump(wanted);
        expectSame(chart.geometry.viewport, story.viewport);
      }),
    );
  });

  it('zooming keeps the mark that had the focus last where it is', () => {
    const { story, chart } = chartOf(flow);
    story.open(OPENING);
    chart.navigation.revealOpened();
    const mark = chart.geometry.markOf(OPENING);
    if (!mark) throw new Error('not in view');
    chart.marks.active = mark.key;
    const before = chart.geometry.alongOf(mark);
    const { zoom } = chart.geometry.picture;
    chart.navigation.zoomBy(1.25);
    expect(chart.geometry.picture.zoom).toBeGreaterThan(zoom);
    expect(chart.geometry.alongOf(chart.geometry.markOf(mark.key) ?? mark)).toBeCloseTo(before, 0);
  });

  it('a cluster is listed and the picture stays; zoomed to from there, its events stand apart in one step', () => {
    const { story, chart } = chartOf(flow, '?from=2000-01-01&to=2040-01-01');
    const cluster = chart.geometry.picture.marks.find(
      (it) => it.kind === 'cluster' && chart.geometry.eventsOf(it).length < 6,
    );
    if (cluster?.kind !== 'cluster') throw new Error('no cluster');
    const events = chart.geometry.eventsOf(cluster);
    const { viewport } = story;
    chart.choose(cluster);
    expect(story.grouped?.map(({ event }) => event.id)).toEqual(events);
    expect(story.viewport).toBe(viewport);
    expect(chart.marks.chosen?.key).toBe(cluster.key);
    expect(chart.navigation.canPart(events)).toBe(true);
    chart.navigation.zoomHere(events);
    expect(story.moves).toBe(1);
    const marks = events.map((event) => chart.geometry.markOf(event)?.key);
    expect(marks).not.toContain(undefined);
    expect(new Set(marks).size).toBe(events.length);
  });

  it('the whole story, the story’s view and a match found again are a step each, where they are elsewhere', () => {
    const { story, chart } = chartOf(flow);
    const { navigation } = chart;
    expect(navigation.atHome).toBe(true);
    navigation.home();
    expect(story.moves).toBe(0);
    navigation.fit();
    expect([navigation.atHome, story.moves]).toEqual([false, 1]);
    navigation.home();
    expect([navigation.atHome, story.moves]).toEqual([true, 2]);
    expect(story.viewport).toEqual(chart.geometry.within(story.defaults.viewport));
    navigation.panBy(0.5);
    navigation.zoomBy(1.5);
    expect([navigation.atHome, story.moves]).toEqual([false, 2]);
    story.open(OPENING);
    navigation.revealOpened();
    expect(story.moves).toBe(2);
    navigation.jump({ from: 19_875, to: 20_088 });
    story.open(OPENING);
    navigation.revealOpened();
    expect(story.moves).toBe(3);
  });

  it('closer and closer, an event stays in view, from wherever there is one', () => {
    const { story, chart } = chartOf(flow);
    for (let from = 19_000; from < 20_600; from += 50) {
      chart.navigation.jump({ from, to: from + 200 });
      if (chart.geometry.picture.marks.length === 0) continue;
      for (let press = 0; press < 30 && !chart.navigation.atClosest; press++) {
        chart.navigation.zoomBy(1.6);
        const { from: start, to: end } = story.viewport;
        const { scale, plot } = chart.geometry;
        const [u0, u1] = [scale.u(start), scale.u(end)];
        expect(plot.lanes.some(({ us }) => us.some((u) => u >= u0 && u <= u1))).toBe(true);
      }
      expect(chart.navigation.atClosest).toBe(true);
    }
  });

  it('while the picture is on its way, the story is there, and a move that the reader makes ends it', () => {
    const { story, chart } = chartOf(flow);
    let write: (viewport: Viewport) => void = () => undefined;
    chart.navigation.glide = (_scale, _from, _to, each) => {
      write = each;
      return () => undefined;
    };
    const from = chart.geometry.viewport;
    chart.navigation.fit();
    const to = chart.geometry.within(story.viewport);
    expect(chart.geometry.viewport).toEqual(from);
    expect(to).not.toEqual(from);
    const between = { from: (from.from + to.from) / 2, to: (from.to + to.to) / 2 };
    write(between);
    expect(chart.geometry.viewport).toEqual(between);
    story.read('?from=2024-06-01&to=2024-12-31');
    write({ ...between });
    expectSame(chart.geometry.viewport, chart.geometry.within(story.viewport));
  });

  it('a walk to the end and back meets each mark in view, and moves the tab stop along', async () => {
    const { chart } = chartOf(flow);
    await chart.walk('first');
    const first = chart.marks.tabStop;
    const met = new Set([first]);
    for (let step = 0; step < 500; step++) {
      const before = chart.marks.tabStop;
      await chart.walk('later');
      if (chart.marks.tabStop === before) break;
      met.add(chart.marks.tabStop);
      expect(chart.geometry.picture.marks.map(({ key }) => key)).toContain(chart.marks.tabStop);
    }
    expect(met.size).toBeGreaterThan(10);
    await chart.walk('first');
    expect(chart.marks.tabStop).toBe(first);
  });
});

function expectSame(a: Viewport, b: Viewport): void {
  const length = b.to - b.from;
  expect((a.from - b.from) / length).toBeCloseTo(0, 6);
  expect((a.to - b.to) / length).toBeCloseTo(0, 6);
}
