import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A busy machine is slow; a test that waits for what never comes fails all the same.
configure({ asyncUtilTimeout: 10_000 });

afterEach(cleanup);
