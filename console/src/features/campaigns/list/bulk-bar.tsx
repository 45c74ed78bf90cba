import { Copy, Pause, Play, Rocket, Trash2, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import type { Selection } from '#features/campaigns/list/selection.ts';
import { allows, verb, type Action } from '#features/campaigns/parts/actions.ts';
import { runBulk, reportBulkOutcome } from '#features/campaigns/parts/run-action.ts';

const ACTIONS: { action: Action; icon: ReactNode }[] = [
    { action: 'launch', icon: <Rocket size={14} /> },
    { action: 'pause', icon: <Pause size={14} /> },
    { action: 'resume', icon: <Play size={14} /> },
    { action: 'duplicate', icon: <Copy size={14} /> },
    { action: 'delete', icon: <Trash2 size={14} /> },
];

/** What can be done with the chosen campaigns at once; each action counts those that it fits. */
export function BulkBar({ selection }: { selection: Selection }) {
    const [asking, setAsking] = useState<Action>();
    const [busy, setBusy] = useState<Action>();
    const { chosen } = selection;
    const fitting = (action: Action) => chosen.filter((campaign) => allows(campaign.status, action));

    const run = async (action: Action) => {
        setBusy(action);
        const outcome = await runBulk(action, fitting(action));
        reportBulkOutcome(action, outcome);
        setBusy(undefined);
        selection.clear();
    };

    return (
        <>
            {chosen.length > 0 && (
                <div
                    role="region"
                    aria-label="Chosen campaigns"
                    className="fixed inset-x-2 bottom-16 z-30 flex justify-center md:inset-x-0 md:bottom-6 md:left-55"
                >
                    <div className="flex max-w-full animate-rise items-center gap-1 max-sm:gap-0 overflow-x-auto rounded-lg bg-raised p-1.5 shadow-pop">
                        <span className="whitespace-nowrap px-2 text-table font-medium tabular-nums">{chosen.length} chosen</span>
                        {ACTIONS.map(({ action, icon }) => {
                            const fits = fitting(action).length;
                            return (
                                fits > 0 && (
                                    <Button
                                        key={action}
                                        look="quiet"
                                        className="max-sm:px-2 max-sm:[&>svg]:hidden"
                                        icon={icon}
                                        busy={busy === action}
                                        disabled={busy !== undefined}
                                        onClick={() => (action === 'delete' || action === 'launch' ? setAsking(action) : void run(action))}
                                    >
                                        {verb(action)}
                                        {fits < chosen.length && <span className="text-faint">{fits}</span>}
                                    </Button>
                                )
                            );
                        })}
                        <Button look="quiet" size="icon" aria-label="Choose none" icon={<X size={15} />} onClick={selection.clear} />
                    </div>
                </div>
            )}
            {asking && (
                <Confirm
                    open
                    onOpenChange={() => setAsking(undefined)}
                    title={title(asking, fitting(asking).length)}
                    description={
                        asking === 'launch'
                            ? 'Those that are not ready are left as they are, and you are told why.'
                            : 'Drafts go for good. What has run is archived with its figures.'
                    }
                    action={verb(asking)}
                    danger={asking === 'delete'}
                    onConfirm={() => run(asking)}
                >
                    <ul className="list-inside list-disc text-table text-muted">
                        {fitting(asking)
                            .slice(0, 5)
                            .map((campaign) => (
                                <li key={campaign.id} className="truncate">
                                    {campaign.name}
                                </li>
                            ))}
                        {fitting(asking).length > 5 && <li>and {fitting(asking).length - 5} more</li>}
                    </ul>
                </Confirm>
            )}
        </>
    );
}

const title = (action: Action, howMany: number) =>
    `${verb(action)} ${howMany === 1 ? 'this campaign' : `these ${howMany} campaigns`}?`;
