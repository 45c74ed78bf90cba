import { useNavigate } from '@tanstack/react-router';
import { Archive, CircleCheck, Copy, Ellipsis, ExternalLink, Pause, Play, Rocket, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuItem, MenuLine } from '#components/ui/menu.tsx';
import { actionsOf, deleteLabel, verb, type Action } from '#features/campaigns/parts/actions.ts';
import { CompleteDialog } from '#features/campaigns/parts/complete-dialog.tsx';
import { LaunchDialog } from '#features/campaigns/parts/launch-dialog.tsx';
import { RemoveDialog } from '#features/campaigns/parts/remove-dialog.tsx';
import { runAction } from '#features/campaigns/parts/run-action.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const ICONS: Record<Action, ReactNode> = {
    launch: <Rocket size={14} />,
    pause: <Pause size={14} />,
    resume: <Play size={14} />,
    complete: <CircleCheck size={14} />,
    duplicate: <Copy size={14} />,
    delete: <Trash2 size={14} />,
};

/** What can be done with one campaign: only what would not be refused. */
export function RowMenu({ campaign, inList }: { campaign: Campaign; inList?: boolean }) {
    const [asking, setAsking] = useState<Action>();
    const { canWrite } = useCurrentUser();
    const navigate = useNavigate();
    const close = (open: boolean) => !open && setAsking(undefined);
    const asked = (action: Action) => action === 'launch' || action === 'delete' || action === 'complete';
    const choose = (action: Action) => (asked(action) ? setAsking(action) : void runAction(action, campaign));
    const actions = actionsOf(campaign.status).filter((action) => canWrite && (inList || !['launch', 'pause', 'resume'].includes(action)));
    if (!inList && actions.length === 0) return null;
    return (
        <>
            <Menu
                trigger={
                    <Button look="quiet" size="icon" aria-label={`Actions for ${campaign.name}`} icon={<Ellipsis size={16} />} />
                }
            >
                {inList && (
                    <MenuItem
                        icon={<ExternalLink size={14} />}
                        onSelect={() => void navigate({ to: '/campaigns/$id', params: { id: campaign.id } })}
                    >
                        Open
                    </MenuItem>
                )}
                {inList && actions.length > 0 && <MenuLine />}
                {actions.map((action) => (
                    <MenuItem
                        key={action}
                        icon={action === 'delete' && campaign.status !== 'DRAFT' ? <Archive size={14} /> : ICONS[action]}
                        danger={action === 'delete' && campaign.status === 'DRAFT'}
                        onSelect={() => choose(action)}
                    >
                        {action === 'delete' ? deleteLabel(campaign.status) : verb(action)}
                    </MenuItem>
                ))}
            </Menu>
            <LaunchDialog campaign={campaign} open={asking === 'launch'} onOpenChange={close} />
            <CompleteDialog campaign={campaign} open={asking === 'complete'} onOpenChange={close} />
            <RemoveDialog
                campaign={campaign}
                open={asking === 'delete'}
                onOpenChange={close}
                onRemoved={() => !inList && void navigate({ to: '/campaigns' })}
            />
        </>
    );
}
