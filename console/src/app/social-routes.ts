import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { root } from '#app/root.ts';
import { accountSearch, accountsSearch } from '#features/social/accounts/search.ts';
import { accountsQuery } from '#features/social/api/accounts.ts';
import { postQuery } from '#features/social/api/post.ts';
import { calendarSearch } from '#features/social/calendar/search.ts';
import { campaignSearch } from '#features/social/campaign-search.ts';
import { composerSearch } from '#features/social/composer/search.ts';
import { queueSearch } from '#features/social/queue/search.ts';
import { queries } from '#lib/queries.ts';

const socialHome = createRoute({
    getParentRoute: () => root,
    path: '/social',
    beforeLoad: () => {
        throw redirect({ to: '/social/calendar', replace: true });
    },
});

const calendar = createRoute({
    getParentRoute: () => root,
    path: '/social/calendar',
    validateSearch: calendarSearch,
    component: lazyRouteComponent(() => import('#features/social/calendar/page.tsx'), 'SocialCalendarPage'),
});

const queue = createRoute({
    getParentRoute: () => root,
    path: '/social/queue',
    validateSearch: queueSearch,
    component: lazyRouteComponent(() => import('#features/social/queue/page.tsx'), 'QueuePage'),
});

const recurring = createRoute({
    getParentRoute: () => root,
    path: '/social/recurring',
    validateSearch: campaignSearch,
    component: lazyRouteComponent(() => import('#features/social/recurring/page.tsx'), 'RecurringPage'),
});

const importing = createRoute({
    getParentRoute: () => root,
    path: '/social/import',
    validateSearch: campaignSearch,
    component: lazyRouteComponent(() => import('#features/social/import/page.tsx'), 'ImportPage'),
});

const composer = createRoute({
    getParentRoute: () => root,
    path: '/social/new',
    validateSearch: composerSearch,
    loader: () => void queries.prefetchQuery(accountsQuery()),
    component: lazyRouteComponent(() => import('#features/social/composer/page.tsx'), 'ComposerPage'),
});

const post = createRoute({
    getParentRoute: () => root,
    path: '/social/posts/$id',
    loader: ({ params }) => void queries.prefetchQuery(postQuery(params.id)),
    component: lazyRouteComponent(() => import('#features/social/post/page.tsx'), 'SocialPostPage'),
});

const bestTimes = createRoute({
    getParentRoute: () => root,
    path: '/social/best-times',
    validateSearch: accountSearch,
    loader: () => void queries.prefetchQuery(accountsQuery()),
    component: lazyRouteComponent(() => import('#features/social/best-times/page.tsx'), 'BestTimesPage'),
});

const slots = createRoute({
    getParentRoute: () => root,
    path: '/social/slots',
    validateSearch: accountSearch,
    loader: () => void queries.prefetchQuery(accountsQuery()),
    component: lazyRouteComponent(() => import('#features/social/slots/page.tsx'), 'SlotsPage'),
});

const accounts = createRoute({
    getParentRoute: () => root,
    path: '/social/accounts',
    validateSearch: accountsSearch,
    loader: () => void queries.prefetchQuery(accountsQuery()),
    component: lazyRouteComponent(() => import('#features/social/accounts/page.tsx'), 'AccountsPage'),
});

/** The routes of the social area. */
export const socialArea = [socialHome, calendar, queue, recurring, importing, composer, post, bestTimes, slots, accounts] as const;
