import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Page } from '#components/page.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { allCampaignsQuery } from '#features/campaigns/api/all-campaigns.ts';
import { ImportFile } from '#features/social/import/import-file.tsx';
import { importStrings as text } from '#features/social/import/strings.ts';
import { socialStrings } from '#features/social/strings.ts';
import { takesPosts } from '#features/social/takes-posts.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const route = getRouteApi('/social/import');

/** Posts from a file. Answers: what would be scheduled when, and what has to be corrected first? */
export function ImportPage() {
    const search = route.useSearch();
    const navigate = route.useNavigate();
    const { canWrite } = useCurrentUser();
    const campaigns = useQuery({ ...allCampaignsQuery(), enabled: canWrite });
    const offered = campaigns.data?.items.filter(takesPosts);
    return (
        <Page
            crumbs={[
                { label: socialStrings.social, to: { to: '/social/calendar' } },
                { label: socialStrings.tabs.queue, to: { to: '/social/queue' } },
                { label: text.title },
            ]}
        >
            <h1 className="sr-only">{text.title}</h1>
            {!canWrite ? (
                <Empty
                    title={text.viewer.title}
                    action={
                        <Link to="/social/queue" className={buttonClass()}>
                            {text.viewer.action}
                        </Link>
                    }
                >
                    {text.viewer.detail}
                </Empty>
            ) : campaigns.isError && !offered ? (
                <ProblemState error={campaigns.error} what={text.campaign} onRetry={() => void campaigns.refetch()} />
            ) : (
                <ImportFile campaigns={offered} campaignId={search.campaign} onCampaign={(campaign) => void navigate({ search: { campaign }, replace: true })} />
            )}
        </Page>
    );
}
