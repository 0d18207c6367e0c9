import { mount } from 'svelte';
import App from './app/App.svelte';
import { lockDown } from './app/lockdown';
import { startPwa } from './app/pwa';

lockDown();
startPwa();

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element #app');
mount(App, { target });
