import { configure } from '@testing-library/preact';

// A slow machine is not a broken one: what a screen will show may take it a while.
configure({ asyncUtilTimeout: 10_000 });
