import { Link } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { EditDialog } from '#features/campaigns/details/edit-dialog.tsx';
import { detailStrings } from '#features/campaigns/details/strings.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import type { WizardStep } from '#features/campaigns/wizard/search.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

/** Edits a draft in the wizard. A running campaign opens a dialog with the fields that may still change. */
export function EditButton(props: { campaign: Campaign; label?: string; step?: WizardStep }) {
    const { campaign, label = detailStrings.edit } = props;
    const [open, setOpen] = useState(false);
    const { canWrite } = useCurrentUser();
    if (!canWrite || campaign.status === 'COMPLETED' || campaign.status === 'ARCHIVED') return null;
    if (campaign.status === 'DRAFT') {
        return (
            <Link to="/campaigns/new" search={{ draft: campaign.id, step: props.step }} className={buttonClass('quiet')}>
                <Pencil size={14} aria-hidden /> {label}
            </Link>
        );
    }
    return (
        <>
            <Button look="quiet" icon={<Pencil size={14} />} onClick={() => setOpen(true)}>
                {label}
            </Button>
            {open && <EditDialog campaign={campaign} onClose={() => setOpen(false)} />}
        </>
    );
}
