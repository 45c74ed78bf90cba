/** Query key of the feeds. */
export const FEEDS = ['content', 'feeds'] as const;

export const PATH = '/marketing/content/feeds';
export const pathOf = (id: string, part = '') => `${PATH}/${encodeURIComponent(id)}${part}`;
