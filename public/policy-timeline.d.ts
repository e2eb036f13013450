/** Types of `<policy-timeline>`, for policy-timeline.js: keep this file beside it, or among the types of your project. */

/** What stands in the tag; what means nothing counts as absent. */
export interface PolicyTimelineAttributes {
  /** The document's address. */
  readonly src?: string | undefined;
  /** One of the document's languages, as a BCP 47 tag; without it the article's, then the reader's. */
  readonly lang?: string | undefined;
  /** `auto`: as the reader's system is. */
  readonly theme?: 'auto' | 'light' | 'dark' | undefined;
  /** Where things stand, beside the picture of a wide element. */
  readonly panel?: 'open' | 'folded' | undefined;
  readonly view?: 'timeline' | 'list' | 'sources' | undefined;
  /** The id of the event that is open. */
  readonly event?: string | undefined;
  /** `even`: long gaps are cut; `true`: every year has the same length. */
  readonly scale?: 'even' | 'true' | undefined;
}

/** Of `select`: the ids of what is open now; both undefined when it was closed. */
export interface SelectDetail {
  readonly event: string | undefined;
  readonly claim: string | undefined;
}

/** Of `viewchange`: what is seen now. */
export interface ViewChangeDetail {
  readonly view: 'timeline' | 'list' | 'sources';
  readonly scale: 'even' | 'true';
  /** The stretch of time in view, as ISO dates. */
  readonly from: string;
  readonly to: string;
}

/** Both bubble and leave the shadow root. */
export interface PolicyTimelineEvents {
  readonly select: CustomEvent<SelectDetail>;
  readonly viewchange: CustomEvent<ViewChangeDetail>;
}

/** A document as an object, or as JSON text, in the format of timeline.v1.schema.json. */
export type PolicyTimelineData = object | string | null | undefined;

type Listener<Type extends keyof PolicyTimelineEvents> = (
  this: PolicyTimelineElement,
  event: PolicyTimelineEvents[Type],
) => unknown;

export interface PolicyTimelineElement extends HTMLElement {
  /** Goes before `src`. */
  data: PolicyTimelineData;

  addEventListener<Type extends keyof PolicyTimelineEvents>(
    type: Type,
    listener: Listener<Type>,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Type extends Exclude<keyof HTMLElementEventMap, keyof PolicyTimelineEvents>>(
    type: Type,
    listener: (this: PolicyTimelineElement, event: HTMLElementEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;

  removeEventListener<Type extends keyof PolicyTimelineEvents>(
    type: Type,
    listener: Listener<Type>,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<Type extends Exclude<keyof HTMLElementEventMap, keyof PolicyTimelineEvents>>(
    type: Type,
    listener: (this: PolicyTimelineElement, event: HTMLElementEventMap[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'policy-timeline': PolicyTimelineElement;
  }
}
