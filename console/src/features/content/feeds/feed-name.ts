import type { Feed } from '#features/content/types.ts';

/** The feed's own title, or its address until it was read. */
export const feedName = ({ title, url }: Pick<Feed, 'title' | 'url'>): string => title?.trim() || url.replace(/^https?:\/\//, '');

/** The intervals to choose from, in minutes. */
export const INTERVALS = [5, 15, 30, 60, 180, 360, 720, 1440, 10_080];
