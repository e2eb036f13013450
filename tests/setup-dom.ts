import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/svelte';

// what is awaited may take long on a busy machine; what never comes fails all the same
configure({ asyncUtilTimeout: 60_000 });
