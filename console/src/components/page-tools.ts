import { createContext, type ReactNode } from 'react';

/** What the frame adds to the top bar of every page. */
export const PageTools = createContext<ReactNode>(null);
