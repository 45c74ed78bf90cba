import { contentStrings } from '#features/content/strings.ts';

/** The parts of the content area, in order. */
export const CONTENT_TABS = [
    { to: '/content/posts', label: contentStrings.tabs.posts },
    { to: '/content/media', label: contentStrings.tabs.media },
    { to: '/content/feeds', label: contentStrings.tabs.feeds },
    { to: '/content/voices', label: contentStrings.tabs.voices },
    { to: '/content/models', label: contentStrings.tabs.models },
    { to: '/content/settings', label: contentStrings.tabs.settings },
] as const;
