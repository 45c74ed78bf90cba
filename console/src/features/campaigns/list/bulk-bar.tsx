import { Copy, Pause, Play, Rocket, Trash2, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { BulkOutcomeDialog } from '#features/campaigns/list/bulk-outcome.tsx';
import type { Selection } from '#features/campaigns/list/selection.ts';
import { listStrings } from '#features/campaigns/list/strings.ts';
import { allows, deleteLabel, verb, type Action } from '#features/campaigns/parts/actions.ts';
import type { CampaignSummary } from '#features/campaigns/types.ts';
import { bulkSuccessText, runBulk, type BulkOutcome } from '#features/campaigns/parts/run-action.ts';

const ACTIONS: { action: Action; icon: ReactNode }[] = [
    { action: 'launch', icon: <Rocket size={14} /> },
    { action: 'pause', icon: <Pause size={14} /> },
    { action: 'resume', icon: <Play size={14} /> },
    { action: 'duplicate', icon: <Copy size={14} /> },
    { action: 'delete', icon: <Trash2 size={14} /> },
];

/** Bulk actions for the selected campaigns. Each button shows how many of them it applies to. */
export function BulkBar({ selection }: { selection: Selection }) {
    const [confirming, setConfirming] = useState<Action>();
    const [busy, setBusy] = useState<Action>();
    const [outcome, setOutcome] = useState<{ action: Action; result: BulkOutcome }>();
    const { selected } = selection;
    const applicable = (action: Action) => selected.filter((campaign) => allows(campaign.status, action));

    const run = async (action: Action) => {
        setBusy(action);
        const result = await runBulk(action, applicable(action));
        setBusy(undefined);
        selection.keep(result.failed.map(({ target }) => target.id));
        if (result.failed.length > 0) setOutcome({ action, result });
        else toast(bulkSuccessText(action, result.succeeded));
    };

    const start = (action: Action) => (action === 'delete' || action === 'launch' ? setConfirming(action) : void run(action));

    return (
        <>
            {selected.length > 0 && (
                <>
                    {/* Room below the table, so that the bar never covers its last row or the pager. */}
                    <div aria-hidden className="h-20" />
                    <div className="pointer-events-none fixed inset-x-2 bottom-16 z-30 flex justify-center md:inset-x-0 md:bottom-6 md:left-55">
                        <div
                            role="region"
                            aria-label={listStrings.bulk.region}
                            className="pointer-events-auto flex max-w-full animate-rise flex-wrap items-center gap-1 rounded-lg bg-raised p-1.5 shadow-pop max-sm:w-full max-sm:gap-0"
                        >
                            <span className="whitespace-nowrap px-2 text-table font-medium tabular-nums max-sm:flex-1">{listStrings.bulk.selected(selected.length)}</span>
                            <Button look="quiet" size="icon" className="sm:order-last" aria-label={listStrings.bulk.clear} icon={<X size={15} />} onClick={selection.clear} />
                            <span aria-hidden className="w-full sm:hidden" />
                            {ACTIONS.map(({ action, icon }) => (
                                <BulkButton key={action} action={action} icon={icon} count={applicable(action).length} selected={selected.length} busy={busy} onRun={start} />
                            ))}
                        </div>
                    </div>
                </>
            )}
            {outcome && <BulkOutcomeDialog action={outcome.action} outcome={outcome.result} onClose={() => setOutcome(undefined)} />}
            {confirming && (
                <Confirm
                    open
                    onOpenChange={() => setConfirming(undefined)}
                    title={listStrings.bulk.confirm(confirming === 'delete' ? removalVerb(applicable(confirming)) : verb(confirming), applicable(confirming).length)}
                    description={confirming === 'launch' ? listStrings.bulk.launchDetail : removalText(applicable(confirming))}
                    action={confirming === 'delete' ? removalVerb(applicable(confirming)) : verb(confirming)}
                    danger={confirming === 'delete'}
                    onConfirm={() => run(confirming)}
                >
                    <ul className="list-inside list-disc text-table text-muted">
                        {applicable(confirming)
                            .slice(0, 5)
                            .map((campaign) => (
                                <li key={campaign.id} className="truncate">
                                    {campaign.name}
                                </li>
                            ))}
                        {applicable(confirming).length > 5 && <li>{listStrings.bulk.more(applicable(confirming).length - 5)}</li>}
                    </ul>
                </Confirm>
            )}
        </>
    );
}

function BulkButton(props: { action: Action; icon: ReactNode; count: number; selected: number; busy: Action | undefined; onRun: (action: Action) => void }) {
    const { action, count, busy } = props;
    if (count === 0) return null;
    return (
        <Button
            look="quiet"
            className="max-sm:px-2 max-sm:[&>svg]:hidden"
            icon={props.icon}
            busy={busy === action}
            disabled={busy !== undefined}
            onClick={() => props.onRun(action)}
        >
            {verb(action)}
            {count < props.selected && <span className="text-faint">{count}</span>}
        </Button>
    );
}

const draftsOf = (campaigns: CampaignSummary[]) => campaigns.filter((campaign) => campaign.status === 'DRAFT').length;

/** Drafts are deleted and campaigns that have run are archived; says which happens to how many. */
function removalText(campaigns: CampaignSummary[]): string {
    const drafts = draftsOf(campaigns);
    return listStrings.bulk.removal(drafts, campaigns.length - drafts);
}

const removalVerb = (campaigns: CampaignSummary[]) => (draftsOf(campaigns) === 0 ? deleteLabel('COMPLETED') : verb('delete'));
