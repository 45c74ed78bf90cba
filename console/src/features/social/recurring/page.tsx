import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { Empty, ProblemState } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { allCampaignsQuery } from '#features/campaigns/api/all-campaigns.ts';
import { CampaignSelect } from '#features/campaigns/parts/campaign-select.tsx';
import { RecurringPosts } from '#features/social/recurring/list.tsx';
import { recurringStrings as text } from '#features/social/recurring/strings.ts';
import { takesPosts } from '#features/social/takes-posts.ts';
import { SocialPage } from '#features/social/tabs.tsx';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const route = getRouteApi('/social/recurring');

/** The recurring posts of a campaign. Answers: what repeats, when, and until when? */
export function RecurringPage() {
    const search = route.useSearch();
    const navigate = route.useNavigate();
    const { canWrite } = useCurrentUser();
    const campaigns = useQuery(allCampaignsQuery());
    const items = campaigns.data?.items;
    // Most people have one campaign in mind: the one that is running.
    const campaign = search.campaign ?? (items?.find(({ status }) => status === 'ACTIVE') ?? items?.find(takesPosts))?.id;
    return (
        <SocialPage
            title={text.title}
            action={
                canWrite && (
                    <Link to="/social/new" search={{ campaign, repeat: true }} className={buttonClass('primary')} aria-label={text.create}>
                        <Plus size={15} aria-hidden />
                        <span className="max-sm:hidden">{text.create}</span>
                    </Link>
                )
            }
        >
            <div className="mb-4">
                <CampaignSelect campaigns={items} value={campaign} none={text.chooseCampaign} onChange={(id) => void navigate({ search: { campaign: id } })} />
            </div>
            {campaign ? (
                <RecurringPosts key={campaign} campaignId={campaign} />
            ) : campaigns.isError && !items ? (
                <ProblemState error={campaigns.error} what={text.what} onRetry={() => void campaigns.refetch()} />
            ) : (
                items && (
                    <Empty
                        title={text.noCampaign.title}
                        className="rounded-lg border border-line bg-raised"
                        action={
                            <Link to="/campaigns" className={buttonClass()}>
                                {text.noCampaign.action}
                            </Link>
                        }
                    >
                        {text.noCampaign.detail}
                    </Empty>
                )
            )}
        </SocialPage>
    );
}
