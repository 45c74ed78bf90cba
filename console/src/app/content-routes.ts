import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { root } from '#app/root.ts';
import { feedsQuery } from '#features/content/feeds/api/feeds.ts';
import { mediaQuery } from '#features/content/media/api/media.ts';
import { mediaSearch } from '#features/content/media/search.ts';
import { piecesQuery } from '#features/content/repurpose/api/pieces.ts';
import { piecesSearch } from '#features/content/repurpose/search.ts';
import { postQuery } from '#features/content/posts/api/post.ts';
import { postsQuery } from '#features/content/posts/api/posts.ts';
import { postsSearch, toQuery as toPostsQuery } from '#features/content/posts/list/search.ts';
import { settingsQuery } from '#features/content/settings/api.ts';
import { voicesQuery } from '#features/content/voices/api/voices.ts';
import { queries } from '#lib/queries.ts';

const contentHome = createRoute({
    getParentRoute: () => root,
    path: '/content',
    beforeLoad: () => {
        throw redirect({ to: '/content/posts', replace: true });
    },
});

const posts = createRoute({
    getParentRoute: () => root,
    path: '/content/posts',
    validateSearch: postsSearch,
    loaderDeps: ({ search }) => search,
    loader: ({ deps }) => void queries.prefetchQuery(postsQuery(toPostsQuery(deps))),
    component: lazyRouteComponent(() => import('#features/content/posts/list/page.tsx'), 'PostsPage'),
});

const newPost = createRoute({
    getParentRoute: () => root,
    path: '/content/posts/new',
    component: lazyRouteComponent(() => import('#features/content/posts/editor/page.tsx'), 'NewPostPage'),
});

const post = createRoute({
    getParentRoute: () => root,
    path: '/content/posts/$id',
    loader: ({ params }) => {
        void queries.prefetchQuery(postQuery(params.id));
        void queries.prefetchQuery(settingsQuery());
    },
    component: lazyRouteComponent(() => import('#features/content/posts/editor/page.tsx'), 'PostPage'),
});

const media = createRoute({
    getParentRoute: () => root,
    path: '/content/media',
    validateSearch: mediaSearch,
    loaderDeps: ({ search }) => search,
    loader: ({ deps }) => void queries.prefetchInfiniteQuery(mediaQuery(deps)),
    component: lazyRouteComponent(() => import('#features/content/media/page.tsx'), 'MediaPage'),
});

const feeds = createRoute({
    getParentRoute: () => root,
    path: '/content/feeds',
    loader: () => void queries.prefetchInfiniteQuery(feedsQuery()),
    component: lazyRouteComponent(() => import('#features/content/feeds/page.tsx'), 'FeedsPage'),
});

const contentSettings = createRoute({
    getParentRoute: () => root,
    path: '/content/settings',
    loader: () => void queries.prefetchQuery(settingsQuery()),
    component: lazyRouteComponent(() => import('#features/content/settings/page.tsx'), 'ContentSettingsPage'),
});

const pieces = createRoute({
    getParentRoute: () => root,
    path: '/content/posts/$id/pieces',
    validateSearch: piecesSearch,
    loader: ({ params }) => {
        void queries.prefetchQuery(postQuery(params.id));
        void queries.prefetchInfiniteQuery(piecesQuery(params.id));
    },
    component: lazyRouteComponent(() => import('#features/content/repurpose/page.tsx'), 'RepurposePage'),
});

const voices = createRoute({
    getParentRoute: () => root,
    path: '/content/voices',
    loader: () => void queries.prefetchQuery(voicesQuery()),
    component: lazyRouteComponent(() => import('#features/content/voices/page.tsx'), 'VoicesPage'),
});

const models = createRoute({
    getParentRoute: () => root,
    path: '/content/models',
    component: lazyRouteComponent(() => import('#features/content/models/page.tsx'), 'ModelsPage'),
});

/** The routes of the content area. */
export const contentArea = [contentHome, posts, newPost, post, media, feeds, contentSettings, pieces, voices, models] as const;
