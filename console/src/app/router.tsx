import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { NotFound, RouteProblem } from '#app/fallbacks.tsx';
import { contentArea } from '#app/content-routes.ts';
import { emailArea } from '#app/email-routes.ts';
import { notificationArea } from '#app/notification-routes.ts';
import { root } from '#app/root.ts';
import { socialArea } from '#app/social-routes.ts';
import { allCampaignsQuery } from '#features/analytics/api/all-campaigns.ts';
import { dashboardQuery } from '#features/analytics/api/dashboard.ts';
import { allSearch, toQuery as toAnalyticsQuery } from '#features/analytics/all-campaigns/search.ts';
import { compareSearch } from '#features/analytics/compare/search.ts';
import { trendSearch } from '#features/analytics/campaign/search.ts';
import { scopeSearch } from '#features/analytics/scope/scope.ts';
import { reportSearch } from '#features/analytics/reports/report-request.ts';
import { allCampaignsQuery as allCampaignListQuery } from '#features/campaigns/api/all-campaigns.ts';
import { budgetQuery } from '#features/campaigns/api/budget.ts';
import { avaSearch } from '#features/ava/search.ts';
import { campaignQuery } from '#features/campaigns/api/campaign.ts';
import { workflowQuery } from '#features/campaigns/api/workflow.ts';
import { calendarSearch } from '#features/campaigns/calendar/search.ts';
import { loadList } from '#features/campaigns/list/load.ts';
import { listSearch } from '#features/campaigns/list/search.ts';
import { wizardSearch } from '#features/campaigns/wizard/search.ts';
import { dayIn } from '#lib/format/time.ts';
import { queries } from '#lib/queries.ts';

const home = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(() => import('#features/overview/page.tsx'), 'OverviewPage'),
});

const campaigns = createRoute({
    getParentRoute: () => root,
    path: '/campaigns',
    validateSearch: listSearch,
    loaderDeps: ({ search }) => search,
    loader: ({ deps }) => loadList(deps),
    component: lazyRouteComponent(() => import('#features/campaigns/list/page.tsx'), 'CampaignsPage'),
});

const calendar = createRoute({
    getParentRoute: () => root,
    path: '/campaigns/calendar',
    validateSearch: calendarSearch,
    loader: () => void queries.prefetchQuery(allCampaignListQuery()),
    component: lazyRouteComponent(() => import('#features/campaigns/calendar/page.tsx'), 'CalendarPage'),
});

const wizard = createRoute({
    getParentRoute: () => root,
    path: '/campaigns/new',
    validateSearch: wizardSearch,
    component: lazyRouteComponent(() => import('#features/campaigns/wizard/page.tsx'), 'WizardPage'),
});

const campaign = createRoute({
    getParentRoute: () => root,
    path: '/campaigns/$id',
    loader: ({ params }) => {
        void queries.prefetchQuery(campaignQuery(params.id));
        void queries.prefetchQuery(workflowQuery(params.id));
        void queries.prefetchQuery(budgetQuery(params.id));
    },
    component: lazyRouteComponent(() => import('#features/campaigns/details/page.tsx'), 'CampaignPage'),
});

const overview = createRoute({
    getParentRoute: () => campaign,
    path: '/',
    component: lazyRouteComponent(() => import('#features/campaigns/details/overview-tab.tsx'), 'OverviewTab'),
});
const content = createRoute({
    getParentRoute: () => campaign,
    path: 'content',
    component: lazyRouteComponent(() => import('#features/campaigns/details/content-tab.tsx'), 'ContentTab'),
});
const metrics = createRoute({
    getParentRoute: () => campaign,
    path: 'metrics',
    component: lazyRouteComponent(() => import('#features/campaigns/details/metrics-tab.tsx'), 'MetricsTab'),
});
const workflow = createRoute({
    getParentRoute: () => campaign,
    path: 'workflow',
    component: lazyRouteComponent(() => import('#features/campaigns/details/workflow-tab.tsx'), 'WorkflowTab'),
});
const budget = createRoute({
    getParentRoute: () => campaign,
    path: 'budget',
    component: lazyRouteComponent(() => import('#features/campaigns/budget/budget-tab.tsx'), 'BudgetTab'),
});
const ava = createRoute({
    getParentRoute: () => campaign,
    path: 'ava',
    validateSearch: avaSearch,
    component: lazyRouteComponent(() => import('#features/ava/tab.tsx'), 'AvaTab'),
});
const history = createRoute({
    getParentRoute: () => campaign,
    path: 'history',
    component: lazyRouteComponent(() => import('#features/campaigns/details/history-tab.tsx'), 'HistoryTab'),
});

const details = campaign.addChildren([overview, content, metrics, workflow, budget, ava, history]);

const allCampaigns = createRoute({
    getParentRoute: () => root,
    path: '/analytics',
    validateSearch: allSearch,
    loaderDeps: ({ search }) => search,
    loader: ({ deps }) => void queries.prefetchQuery(allCampaignsQuery(toAnalyticsQuery(deps, dayIn('UTC')))),
    component: lazyRouteComponent(() => import('#features/analytics/all-campaigns/page.tsx'), 'AllCampaignsPage'),
});

const compare = createRoute({
    getParentRoute: () => root,
    path: '/analytics/compare',
    validateSearch: compareSearch,
    component: lazyRouteComponent(() => import('#features/analytics/compare/page.tsx'), 'ComparePage'),
});

const analytics = createRoute({
    getParentRoute: () => root,
    path: '/analytics/$id',
    loader: ({ params }) => void queries.prefetchQuery(dashboardQuery(params.id)),
    component: lazyRouteComponent(() => import('#features/analytics/campaign/page.tsx'), 'CampaignAnalyticsPage'),
});

const analyticsOverview = createRoute({
    getParentRoute: () => analytics,
    path: '/',
    validateSearch: trendSearch,
    component: lazyRouteComponent(() => import('#features/analytics/campaign/overview.tsx'), 'AnalyticsOverview'),
});
const channels = createRoute({
    getParentRoute: () => analytics,
    path: 'channels',
    validateSearch: scopeSearch,
    component: lazyRouteComponent(() => import('#features/analytics/campaign/channels.tsx'), 'AnalyticsChannels'),
});
const engagement = createRoute({
    getParentRoute: () => analytics,
    path: 'engagement',
    validateSearch: scopeSearch,
    component: lazyRouteComponent(() => import('#features/analytics/campaign/engagement.tsx'), 'AnalyticsEngagement'),
});
const attribution = createRoute({
    getParentRoute: () => analytics,
    path: 'attribution',
    validateSearch: scopeSearch,
    component: lazyRouteComponent(() => import('#features/analytics/campaign/attribution.tsx'), 'AnalyticsAttribution'),
});
const reports = createRoute({
    getParentRoute: () => analytics,
    path: 'reports',
    validateSearch: reportSearch,
    component: lazyRouteComponent(() => import('#features/analytics/reports/page.tsx'), 'AnalyticsReports'),
});

const campaignAnalytics = analytics.addChildren([analyticsOverview, channels, engagement, attribution, reports]);

export const router = createRouter({
    routeTree: root.addChildren([home, campaigns, calendar, wizard, details, ...contentArea, ...socialArea, ...emailArea, ...notificationArea, allCampaigns, compare, campaignAnalytics]),
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: RouteProblem,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
});

declare module '@tanstack/react-router' {
    interface Register {
        router: typeof router;
    }
}
