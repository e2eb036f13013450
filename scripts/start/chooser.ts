import { mount } from 'svelte';
import '../../src/app/theme.css';
import Chooser from './Chooser.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('the page has no <div id="app">');

mount(Chooser, {
  target,
  props: {
    missing: target.dataset['missing'],
    whenChanged: (listener: () => void) => import.meta.hot?.on('timeline:changed', listener),
  },
});
