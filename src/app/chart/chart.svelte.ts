import type { ClusterMark, Mark } from '../../core/layout/marks.ts';
import { markAfterStep, markPosition, uOf, type WalkStep } from '../../core/layout/walk.ts';
import type { EventId } from '../../core/model/schema.ts';
import type { Story } from '../state/story.svelte.ts';
import type { Attachment } from 'svelte/attachments';
import { lazyModules } from '../lazy.ts';
import { ChartGeometry, type ChartRoom } from './chartGeometry.svelte.ts';
import { ChartNavigation } from './chartNavigation.svelte.ts';
import { DrawnPicture } from './drawnPicture.ts';
import { MarkFocus } from './markFocus.svelte.ts';

/** The chart apart from its markup: what is drawn, which mark is meant, how the viewport moves, and what joins the three. */
export class Chart {
  readonly #story: Story;
  readonly geometry: ChartGeometry;
  readonly drawn: DrawnPicture;
  readonly marks: MarkFocus;
  readonly navigation: ChartNavigation;

  constructor(story: Story, room: ChartRoom) {
    this.#story = story;
    this.geometry = new ChartGeometry(story, room);
    this.drawn = new DrawnPicture(this.geometry);
    this.marks = new MarkFocus(story, this.geometry, this.drawn);
    this.navigation = new ChartNavigation(story, this.geometry, this.marks, this.drawn);
  }

  /** For what zooms and pans by gestures. They are loaded after the first picture: nobody zooms before there is one. */
  readonly gestures: Attachment<SVGSVGElement> | undefined = $derived.by(() =>
    lazyModules.zoom.part?.gestures(
      this.geometry,
      (viewport) => {
        this.navigation.follow(viewport);
      },
      (viewport) => {
        this.navigation.followGradually(viewport);
      },
    ),
  );

  /** Opens an event, or lists the events of a cluster. */
  choose(mark: Mark): void {
    this.marks.active = mark.key;
    if (mark.kind === 'event') this.#story.open(mark.key as EventId);
    else this.#list(mark);
  }

  #list(cluster: ClusterMark): void {
    const events = this.geometry.eventsOf(cluster);
    const [first, last] = [events[0], events.at(-1)];
    // where time runs down, a cluster is of all lanes
    const lane =
      this.geometry.flow === 'across' ? this.#story.timeline.document.lanes[cluster.lane]?.id : undefined;
    if (first !== undefined && last !== undefined) this.#story.list(first, last, lane);
  }

  /** Moves the keyboard focus to the next mark, and brings it into view. */
  async walk(step: WalkStep): Promise<void> {
    const { plot, picture, positions } = this.geometry;
    const from = positions.get(this.marks.tabStop ?? '') ?? { lane: 0, position: 0 };
    const here = markPosition(plot, picture.level, from);
    const to = markAfterStep(plot, picture.level, here, step);
    const key = to && plot.lanes[to.lane]?.items[to.position]?.id;
    if (!to || key === undefined) return;
    this.drawn.pointAt(undefined);
    this.navigation.bringIntoView(uOf(plot, to));
    await this.marks.moveTo(key);
  }
}
