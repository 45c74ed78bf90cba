/** Query key of the media library. */
export const MEDIA = ['content', 'media'] as const;

export const PATH = '/marketing/content/media';
export const pathOf = (id: string) => `${PATH}/${encodeURIComponent(id)}`;
