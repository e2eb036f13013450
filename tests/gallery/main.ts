import { mount } from 'svelte';
import { canvasMeasure } from '../../src/app/canvasMeasure.ts';
import '../../src/app/theme.css';
import { addAllMessages } from '../../src/core/i18n/allMessages.ts';
import { measureByTable } from '../../src/core/layout/measure.ts';
import { SCENES } from '../scenes/scenes.ts';
import Gallery from './Gallery.svelte';
import { DRAWINGS, STORIES } from './goldenFiles.ts';

const target = document.getElementById('app');
if (!target) throw new Error('the page has no <div id="app">');

addAllMessages();
target.style.fontFamily = 'var(--sans)';
const measure = canvasMeasure(target) ?? measureByTable;
mount(Gallery, { target, props: { scenes: SCENES, drawings: DRAWINGS, stories: STORIES, measure } });
