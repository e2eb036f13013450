/** `<policy-timeline>` in React 19: take it in once with `import type {} from './policy-timeline.react'`. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type {
  PolicyTimelineAttributes,
  PolicyTimelineData,
  PolicyTimelineElement,
  PolicyTimelineEvents,
} from './policy-timeline.js';

export interface PolicyTimelineProps
  extends
    Omit<
      DetailedHTMLProps<HTMLAttributes<PolicyTimelineElement>, PolicyTimelineElement>,
      keyof PolicyTimelineAttributes
    >,
    PolicyTimelineAttributes {
  readonly data?: PolicyTimelineData;
  readonly onselect?: ((event: PolicyTimelineEvents['select']) => void) | undefined;
  readonly onviewchange?: ((event: PolicyTimelineEvents['viewchange']) => void) | undefined;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'policy-timeline': PolicyTimelineProps;
    }
  }
}
