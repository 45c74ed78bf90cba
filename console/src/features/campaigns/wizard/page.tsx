import { getRouteApi } from '@tanstack/react-router';
import { Page } from '#components/page.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useCampaign } from '#features/campaigns/api/campaign.ts';
import { useCampaignStatus } from '#features/campaigns/api/status.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import { loadSavedPlan } from '#features/campaigns/wizard/saved-plan.ts';
import { emptyPlan, reduce, type Plan } from '#features/campaigns/wizard/state.ts';
import { wizardStrings } from '#features/campaigns/wizard/strings.ts';
import { Wizard } from '#features/campaigns/wizard/wizard.tsx';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const route = getRouteApi('/campaigns/new');

/** Creates a campaign, or edits a draft. */
export function WizardPage() {
    const { draft } = route.useSearch();
    const { canWrite, tenant } = useCurrentUser();
    const name = draft ? wizardStrings.editCampaign : wizardStrings.newCampaign;
    return (
        <Page crumbs={[{ label: campaignStrings.campaigns, to: { to: '/campaigns' } }, { label: name }]}>
            <h1 className="mb-5 text-title font-semibold">{name}</h1>
            {!canWrite ? (
                <Empty title={wizardStrings.forbidden}>{wizardStrings.forbiddenDetail(tenant)}</Empty>
            ) : draft ? (
                <DraftWizard id={draft} />
            ) : (
                <Wizard initialPlan={() => loadSavedPlan(tenant) ?? emptyPlan()} />
            )}
        </Page>
    );
}

function DraftWizard({ id }: { id: string }) {
    const { tenant } = useCurrentUser();
    const saved = loadSavedPlan(tenant);
    const campaign = useCampaign(id);
    const status = useCampaignStatus(id);
    const error = campaign.error ?? status.error;
    if (error && !(campaign.data && status.data)) {
        return <ProblemState error={error} what={wizardStrings.draft} onRetry={() => void campaign.refetch()} />;
    }
    if (!campaign.data || !status.data) return <Skeleton className="h-96" />;
    const initialPlan = (): Plan =>
        saved?.campaignId === id
            ? { ...saved, version: campaign.data.version }
            : reduce(emptyPlan(), { type: 'load', campaign: campaign.data, allocations: status.data.allocations });
    return <Wizard key={id} initialPlan={initialPlan} />;
}
