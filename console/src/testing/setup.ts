import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach } from 'vitest';

// Generous for busy machines; a missing element still fails the test.
configure({ asyncUtilTimeout: 10_000 });

afterEach(cleanup);

// A toast that was dismissed updates the page up to 200 ms later, and fails if the page is gone by then.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 250)));
