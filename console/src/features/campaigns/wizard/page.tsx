import { getRouteApi } from '@tanstack/react-router';
import { Page } from '#components/page.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useCampaign } from '#features/campaigns/api/campaign.ts';
import { useCampaignStatus } from '#features/campaigns/api/status.ts';
import { loadSavedPlan } from '#features/campaigns/wizard/saved-plan.ts';
import { emptyPlan, reduce, type Plan } from '#features/campaigns/wizard/state.ts';
import { Wizard } from '#features/campaigns/wizard/wizard.tsx';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const route = getRouteApi('/campaigns/new');

/** A new campaign, or a draft that is edited as a whole. */
export function WizardPage() {
    const { draft } = route.useSearch();
    const { canWrite, tenant } = useCurrentUser();
    const name = draft ? 'Edit campaign' : 'New campaign';
    return (
        <Page crumbs={[{ label: 'Campaigns', to: { to: '/campaigns' } }, { label: name }]}>
            <h1 className="mb-5 text-title font-semibold">{name}</h1>
            {!canWrite ? (
                <Empty title="Your role does not plan campaigns">A marketer or an administrator of {tenant} can.</Empty>
            ) : draft ? (
                <DraftWizard id={draft} />
            ) : (
                <Wizard begin={() => loadSavedPlan(tenant) ?? emptyPlan()} />
            )}
        </Page>
    );
}

function DraftWizard({ id }: { id: string }) {
    const { tenant } = useCurrentUser();
    const kept = loadSavedPlan(tenant);
    const campaign = useCampaign(id);
    const status = useCampaignStatus(id);
    const error = campaign.error ?? status.error;
    if (error && !(campaign.data && status.data)) {
        return <ProblemState error={error} what="Draft" onRetry={() => void campaign.refetch()} />;
    }
    if (!campaign.data || !status.data) return <Skeleton className="h-96" />;
    const begin = (): Plan =>
        kept?.campaignId === id
            ? { ...kept, version: campaign.data.version }
            : reduce(emptyPlan(), { type: 'load', campaign: campaign.data, allocations: status.data.allocations });
    return <Wizard key={id} begin={begin} />;
}
