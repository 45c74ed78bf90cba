import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { PaletteAction } from '#app/palette-action.ts';
import { toast } from '#components/ui/toasts.tsx';
import { useCampaign } from '#features/campaigns/api/campaign.ts';
import { ActionDialog } from '#features/campaigns/parts/action-dialog.tsx';
import { needsConfirmation } from '#features/campaigns/parts/actions.ts';
import { runAction } from '#features/campaigns/parts/run-action.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { messageOf } from '#lib/api/problem.ts';

/** Runs an action chosen in the palette, after asking where the pages ask too. */
export default function PaletteActionHost({ acting, onClose }: { acting: PaletteAction; onClose: () => void }) {
    const query = useCampaign(acting.id);
    const { error } = query;
    useEffect(() => {
        if (!error) return;
        toast(messageOf(error), { tone: 'bad' });
        onClose();
    }, [error, onClose]);
    if (!query.data) return null;
    return needsConfirmation(acting.action) ? (
        <Confirmed campaign={query.data} acting={acting} onClose={onClose} />
    ) : (
        <AtOnce key={`${acting.id} ${acting.action}`} campaign={query.data} acting={acting} onClose={onClose} />
    );
}

function Confirmed({ campaign, acting, onClose }: { campaign: Campaign; acting: PaletteAction; onClose: () => void }) {
    const navigate = useNavigate();
    return <ActionDialog campaign={campaign} action={acting.action} onClose={onClose} onRemoved={() => void navigate({ to: '/campaigns' })} />;
}

function AtOnce({ campaign, acting, onClose }: { campaign: Campaign; acting: PaletteAction; onClose: () => void }) {
    const navigate = useNavigate();
    useEffect(() => {
        // In a timer, so that an effect that is run and undone at once acts only once.
        const timer = setTimeout(() => {
            void runAction(acting.action, campaign, (id) => void navigate({ to: '/campaigns/$id', params: { id } }));
            onClose();
        });
        return () => clearTimeout(timer);
    }, [acting, campaign, navigate, onClose]);
    return null;
}
