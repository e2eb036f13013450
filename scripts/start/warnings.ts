import { mount } from 'svelte';
import Warnings from './Warnings.svelte';

const address = document.getElementById('app')?.dataset['timeline'];
if (address !== undefined)
  mount(Warnings, {
    target: document.body,
    props: {
      address,
      whenChanged: (listener: (address: string) => void) =>
        import.meta.hot?.on('timeline:changed', ({ address }) => {
          listener(address);
        }),
    },
  });
