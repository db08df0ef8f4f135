// The page a site would ship: the form of eight fields and nothing else. Its bytes and its first picture are measured.
import { simple } from './inputs.js';
import { countControls, painted } from './look.js';

const MOST_FRAMES = 200;

export function show(peer) {
  window.shown = (async () => {
    await peer.mount(document.getElementById('root'), simple());
    let frames = 0;
    do await painted();
    while (countControls() < 8 && (frames += 1) < MOST_FRAMES);
    if (countControls() < 8) throw new Error(`${countControls()} fields are shown`);
  })();
}
