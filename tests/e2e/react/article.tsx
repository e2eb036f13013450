// An article made with React, as its author would write it: the element with a property, attributes and an event.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type {} from '../../../public/policy-timeline.react';

const story = document.getElementById('document')?.textContent;

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
