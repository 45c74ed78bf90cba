import { CircleCheck, Copy, Pause, Play, Rocket, Trash2, X } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { toast } from '#components/ui/toasts.tsx';
import type { Selection } from '#features/campaigns/list/selection.ts';
import { listStrings } from '#features/campaigns/list/strings.ts';
import { allows, deleteLabel, needsConfirmation, verb, type Action } from '#features/campaigns/parts/actions.ts';
import { returnFocus } from '#lib/focus.ts';
import type { CampaignSummary } from '#features/campaigns/types.ts';
import { bulkSuccessText, runBulk, type BulkOutcome } from '#features/campaigns/parts/run-action.ts';

const BulkOutcomeDialog = lazy(() => import('#features/campaigns/list/bulk-outcome.tsx').then((m) => ({ default: m.BulkOutcomeDialog })));

const ACTIONS: { action: Action; icon: ReactNode }[] = [
    { action: 'launch', icon: <Rocket size={14} /> },
    { action: 'pause', icon: <Pause size={14} /> },
    { action: 'resume', icon: <Play size={14} /> },
    { action: 'complete', icon: <CircleCheck size={14} /> },
    { action: 'duplicate', icon: <Copy size={14} /> },
    { action: 'delete', icon: <Trash2 size={14} /> },
];

/** Bulk actions for the selected campaigns. Each button shows how many of them it applies to. */
export function BulkBar({ selection }: { selection: Selection }) {
    // With the campaigns of the question: the list may refresh and change while it is open.
    const [confirming, setConfirming] = useState<{ action: Action; targets: CampaignSummary[] }>();
    const [busy, setBusy] = useState<Action>();
    const [outcome, setOutcome] = useState<{ action: Action; result: BulkOutcome }>();
    const { selected } = selection;
    const applicable = (action: Action) => selected.filter((campaign) => allows(campaign.status, action));

    const run = async (action: Action, targets: CampaignSummary[]) => {
        setBusy(action);
        const result = await runBulk(action, targets);
        setBusy(undefined);
        selection.drop(result.succeeded.map(({ id }) => id));
        if (result.failed.length > 0) setOutcome({ action, result });
        else toast(bulkSuccessText(action, result.succeeded));
    };

    const shown = selected.length > 0;
    const wasShown = useRef(false);
    useEffect(() => {
        // The button that was pressed goes with the bar.
        if (wasShown.current && !shown) returnFocus(undefined);
        wasShown.current = shown;
    }, [shown]);

    const start = (action: Action) => {
        const targets = applicable(action);
        if (needsConfirmation(action)) setConfirming({ action, targets });
        else void run(action, targets);
    };

    return (
        <>
            {shown && (
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
            <Suspense>{outcome && <BulkOutcomeDialog action={outcome.action} outcome={outcome.result} onClose={() => setOutcome(undefined)} />}</Suspense>
            {confirming && <ConfirmBulk {...confirming} onRun={() => run(confirming.action, confirming.targets)} onClose={() => setConfirming(undefined)} />}
        </>
    );
}

/** The names that a question lists. */
const LISTED = 5;

function ConfirmBulk({ action, targets, onRun, onClose }: { action: Action; targets: CampaignSummary[]; onRun: () => Promise<void>; onClose: () => void }) {
    const removes = action === 'delete';
    const does = removes ? removalVerb(targets) : verb(action);
    return (
        <Confirm
            open
            onOpenChange={onClose}
            title={listStrings.bulk.confirm(does, targets.length)}
            description={removes ? removalText(targets) : action === 'complete' ? listStrings.bulk.completeDetail : listStrings.bulk.launchDetail}
            action={does}
            danger={removes}
            onConfirm={onRun}
        >
            <ul className="list-inside list-disc text-table text-muted">
                {targets.slice(0, LISTED).map((campaign) => (
                    <li key={campaign.id} className="truncate">
                        {campaign.name}
                    </li>
                ))}
                {targets.length > LISTED && <li>{listStrings.bulk.more(targets.length - LISTED)}</li>}
            </ul>
        </Confirm>
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
