// An article made with React, as its author would write it: the element with a property, attributes and an event.
import { type DetailedHTMLProps, type HTMLAttributes, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { SelectDetail } from '../../../src/embed/announce.svelte.ts';

interface TimelineProps extends DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> {
  readonly data?: unknown;
  readonly event?: string | undefined;
  readonly onselect?: (event: CustomEvent<SelectDetail>) => void;
}

declare module 'react' {
  // how React learns of elements that are not its own
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'policy-timeline': TimelineProps;
    }
  }
}

const story: unknown = JSON.parse(document.getElementById('document')?.textContent ?? '');

function Article() {
  const [event, setEvent] = useState<string>();
  const [there, setThere] = useState(true);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setEvent('vote-1');
        }}
      >
        Show the second vote
      </button>
      <button
        type="button"
        onClick={() => {
          setThere(false);
        }}
      >
        Take it away
      </button>
      <p data-testid="selected">{event}</p>
      {there && (
        <policy-timeline
          data={story}
          event={event}
          onselect={({ detail }) => {
            setEvent(detail.event);
          }}
        />
      )}
    </>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Article />);
