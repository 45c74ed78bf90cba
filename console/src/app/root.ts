import { createRootRoute } from '@tanstack/react-router';
import { Shell } from '#app/shell.tsx';

/** The route of the frame; all pages are its children. */
export const root = createRootRoute({ component: Shell });
