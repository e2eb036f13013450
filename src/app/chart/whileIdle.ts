/** How long to wait before each part where a browser does not say when it is idle, in ms. */
const PAUSE = 200;
/** A part is begun while so much time is left before the next frame, in ms. */
const LEAST = 4;

/**
 * Does work in parts while the browser has nothing else to do.
 *
 * @returns what stops it
 */
export function whileIdle(work: Iterator<void>): () => void {
  const idle = (globalThis as Partial<Pick<Window, 'requestIdleCallback' | 'cancelIdleCallback'>>)
    .requestIdleCallback;
  let request = 0;
  const goOn = (deadline?: IdleDeadline) => {
    do {
      if (work.next().done) return;
      // eslint-disable-next-line baseline-js/use-baseline -- where there is none a timer serves
    } while (deadline && deadline.timeRemaining() > LEAST);
    ask();
  };
  const ask = () => {
    request = idle ? idle(goOn) : window.setTimeout(goOn, PAUSE);
  };
  ask();
  return () => {
    if (idle) cancelIdleCallback(request);
    else clearTimeout(request);
  };
}
