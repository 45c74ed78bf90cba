import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// Generous for busy machines; a missing element still fails the test.
configure({ asyncUtilTimeout: 10_000 });

afterEach(cleanup);
