import { useNavigate } from '@tanstack/react-router';
import { Archive, CircleCheck, Copy, Ellipsis, ExternalLink, Pause, Play, Rocket, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuItem, MenuLine } from '#components/ui/menu.tsx';
import { actionsOf, deleteLabel, needsConfirmation, verb, type Action } from '#features/campaigns/parts/actions.ts';
import { runAction } from '#features/campaigns/parts/run-action.ts';
import { partStrings } from '#features/campaigns/parts/strings.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

// Loaded when one is opened, because a list has the menu in each row but seldom a dialog.
const ActionDialog = lazy(() => import('#features/campaigns/parts/action-dialog.tsx').then((m) => ({ default: m.ActionDialog })));

const ICONS: Record<Action, ReactNode> = {
    launch: <Rocket size={14} />,
    pause: <Pause size={14} />,
    resume: <Play size={14} />,
    complete: <CircleCheck size={14} />,
    duplicate: <Copy size={14} />,
    delete: <Trash2 size={14} />,
};

/** The actions that are possible for a campaign. */
export function RowMenu({ campaign, inList }: { campaign: Campaign; inList?: boolean }) {
    const [confirming, setConfirming] = useState<Action>();
    const [asked, setAsked] = useState(false);
    if (confirming && !asked) setAsked(true);
    const { canWrite } = useCurrentUser();
    const navigate = useNavigate();
    const openCampaign = (id: string) => void navigate({ to: '/campaigns/$id', params: { id } });
    const choose = (action: Action) => (needsConfirmation(action) ? setConfirming(action) : void runAction(action, campaign, openCampaign));
    const actions = actionsOf(campaign.status).filter((action) => canWrite && (inList || !['launch', 'pause', 'resume'].includes(action)));
    if (!inList && actions.length === 0) return null;
    return (
        <>
            <Menu
                trigger={
                    <Button look="quiet" size="icon" aria-label={partStrings.actions.menu(campaign.name)} icon={<Ellipsis size={16} />} />
                }
            >
                {inList && (
                    <MenuItem
                        icon={<ExternalLink size={14} />}
                        onSelect={() => openCampaign(campaign.id)}
                    >
                        {partStrings.actions.open}
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
            {/* Stays once it was opened, with what was typed. */}
            {asked && (
                <Suspense>
                    <ActionDialog
                        campaign={campaign}
                        action={confirming}
                        onClose={() => setConfirming(undefined)}
                        onRemoved={() => !inList && void navigate({ to: '/campaigns' })}
                    />
                </Suspense>
            )}
        </>
    );
}
