import type { PostStatus } from '#features/content/types.ts';

export const contentStrings = {
    content: 'Content',
    views: 'Content views',
    tabs: {
        posts: 'Posts',
        media: 'Media',
        feeds: 'Feeds',
        voices: 'Brand voices',
        models: 'Models and cost',
        settings: 'Settings',
    },
    status: {
        DRAFT: 'Draft',
        PENDING_REVIEW: 'In review',
        APPROVED: 'Approved',
        PUBLISHED: 'Published',
        ARCHIVED: 'Archived',
    } satisfies Record<PostStatus, string>,
    languages: [
        { tag: 'en', name: 'English' },
        { tag: 'de', name: 'German' },
        { tag: 'es', name: 'Spanish' },
        { tag: 'fr', name: 'French' },
        { tag: 'it', name: 'Italian' },
        { tag: 'nl', name: 'Dutch' },
        { tag: 'pt', name: 'Portuguese' },
    ],
    drop: {
        drop: 'Drop files here, or',
        choose: 'Choose files',
    },
    close: 'Close',
    cancel: 'Cancel',
    more: 'Show more',
};
