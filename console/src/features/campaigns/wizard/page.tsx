import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '#components/page.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useCampaignStatus } from '#features/campaigns/api/status.ts';
import { merge } from '#features/campaigns/parts/merge.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { CampaignStatusView } from '#features/campaigns/types.ts';
import { emptyFields, fieldsOf, sameField } from '#features/campaigns/wizard/fields.ts';
import { clearSavedPlan, loadSavedPlan, savePlanLocally, type SavedPlan } from '#features/campaigns/wizard/saved-plan.ts';
import { wizardStrings } from '#features/campaigns/wizard/strings.ts';
import type { Elsewhere } from '#features/campaigns/wizard/use-plan.ts';
import { Wizard } from '#features/campaigns/wizard/wizard.tsx';
import { Problem } from '#lib/api/problem.ts';
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
                <DraftWizard key={draft} id={draft} />
            ) : (
                <NewWizard key="new" />
            )}
        </Page>
    );
}

function NewWizard() {
    const person = useCurrentUser();
    const [initial] = useState(() => loadSavedPlan(person, undefined) ?? { fields: emptyFields(person.login), draft: undefined });
    return <Wizard initial={initial} />;
}

function DraftWizard({ id }: { id: string }) {
    const status = useCampaignStatus(id);
    const { error } = status;
    const [opened, setOpened] = useState<CampaignStatusView>();
    if (!opened && status.data && !status.isFetching) setOpened(status.data);
    if (opened && opened.campaign.status === 'DRAFT') return <LoadedWizard id={id} loaded={opened} />;
    if (opened) return <Lost id={id} title={wizardStrings.elsewhere.launchedTitle} link />;
    if (error instanceof Problem && error.status === 404) return <Lost id={id} title={wizardStrings.elsewhere.deletedTitle} />;
    if (error && !status.data) return <ProblemState error={error} what={wizardStrings.draft} onRetry={() => void status.refetch()} />;
    return <Skeleton className="h-96" />;
}

function LoadedWizard({ id, loaded }: { id: string; loaded: CampaignStatusView }) {
    const person = useCurrentUser();
    const [{ initial, elsewhere }] = useState(() => resume(loaded, loadSavedPlan(person, id)));
    return <Wizard initial={initial} elsewhere={elsewhere} />;
}

/** Continues with the entries kept in this browser, merged with what changed on the server since. */
function resume({ campaign, allocations }: CampaignStatusView, kept: SavedPlan | undefined): { initial: SavedPlan; elsewhere?: Elsewhere } {
    const theirs = fieldsOf(campaign, allocations);
    const draft = { id: campaign.id, version: campaign.version, fields: theirs };
    if (!kept?.draft) return { initial: { fields: theirs, draft } };
    const { values, conflicts } = merge(kept.draft.fields, kept.fields, theirs, sameField);
    const initial = { fields: values, draft };
    return conflicts.length > 0 ? { initial, elsewhere: { kind: 'conflict', fields: conflicts, theirs } } : { initial };
}

/** A draft that is gone. Entries that were kept for it can still become a new campaign. */
function Lost({ id, title, link }: { id: string; title: string; link?: boolean }) {
    const person = useCurrentUser();
    const navigate = route.useNavigate();
    const [kept] = useState(() => loadSavedPlan(person, id));
    const leave = (keep: boolean) => {
        clearSavedPlan(person, id);
        if (keep && kept) savePlanLocally(person, { fields: kept.fields, draft: undefined });
        void navigate({ search: {} });
    };
    return (
        <Empty
            title={title}
            action={
                <>
                    {link && (
                        <Link to="/campaigns/$id" params={{ id }} className={buttonClass('primary')}>
                            {wizardStrings.elsewhere.view}
                        </Link>
                    )}
                    {kept && <Button onClick={() => leave(true)}>{wizardStrings.elsewhere.saveAsNew}</Button>}
                    <Button onClick={() => leave(false)}>{wizardStrings.startOver}</Button>
                </>
            }
        >
            {kept ? wizardStrings.elsewhere.entriesKept : wizardStrings.elsewhere.nothingKept}
        </Empty>
    );
}
