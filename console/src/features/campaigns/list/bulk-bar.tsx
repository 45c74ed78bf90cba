import { Copy, Pause, Play, Rocket, Trash2, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import type { Selection } from '#features/campaigns/list/selection.ts';
import { listStrings } from '#features/campaigns/list/strings.ts';
import { allows, verb, type Action } from '#features/campaigns/parts/actions.ts';
import { reportBulkOutcome, runBulk } from '#features/campaigns/parts/run-action.ts';

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
    const { selected } = selection;
    const applicable = (action: Action) => selected.filter((campaign) => allows(campaign.status, action));

    const run = async (action: Action) => {
        setBusy(action);
        const outcome = await runBulk(action, applicable(action));
        reportBulkOutcome(action, outcome);
        setBusy(undefined);
        selection.clear();
    };

    return (
        <>
            {selected.length > 0 && (
                <div
                    role="region"
                    aria-label={listStrings.bulk.region}
                    className="fixed inset-x-2 bottom-16 z-30 flex justify-center md:inset-x-0 md:bottom-6 md:left-55"
                >
                    <div className="flex max-w-full animate-rise items-center gap-1 max-sm:gap-0 overflow-x-auto rounded-lg bg-raised p-1.5 shadow-pop">
                        <span className="whitespace-nowrap px-2 text-table font-medium tabular-nums">{listStrings.bulk.selected(selected.length)}</span>
                        {ACTIONS.map(({ action, icon }) => {
                            const number = applicable(action).length;
                            return (
                                number > 0 && (
                                    <Button
                                        key={action}
                                        look="quiet"
                                        className="max-sm:px-2 max-sm:[&>svg]:hidden"
                                        icon={icon}
                                        busy={busy === action}
                                        disabled={busy !== undefined}
                                        onClick={() => (action === 'delete' || action === 'launch' ? setConfirming(action) : void run(action))}
                                    >
                                        {verb(action)}
                                        {number < selected.length && <span className="text-faint">{number}</span>}
                                    </Button>
                                )
                            );
                        })}
                        <Button look="quiet" size="icon" aria-label={listStrings.bulk.clear} icon={<X size={15} />} onClick={selection.clear} />
                    </div>
                </div>
            )}
            {confirming && (
                <Confirm
                    open
                    onOpenChange={() => setConfirming(undefined)}
                    title={listStrings.bulk.confirm(verb(confirming), applicable(confirming).length)}
                    description={confirming === 'launch' ? listStrings.bulk.launchDetail : listStrings.bulk.deleteDetail}
                    action={verb(confirming)}
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
