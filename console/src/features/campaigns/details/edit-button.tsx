import { Link } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { EditDialog } from '#features/campaigns/details/edit-dialog.tsx';
import type { Campaign } from '#features/campaigns/types.ts';
import { useCurrent } from '#lib/auth/current.tsx';

/** A draft is edited as a whole, in the wizard; what runs only in name, end and budget. */
export function EditButton({ campaign }: { campaign: Campaign }) {
    const [open, setOpen] = useState(false);
    const { canWrite } = useCurrent();
    if (!canWrite || campaign.status === 'COMPLETED' || campaign.status === 'ARCHIVED') return null;
    if (campaign.status === 'DRAFT') {
        return (
            <Link to="/campaigns/new" search={{ draft: campaign.id }} className={buttonClass('quiet')}>
                <Pencil size={14} aria-hidden /> Edit
            </Link>
        );
    }
    return (
        <>
            <Button look="quiet" icon={<Pencil size={14} />} onClick={() => setOpen(true)}>
                Edit
            </Button>
            {open && <EditDialog campaign={campaign} onClose={() => setOpen(false)} />}
        </>
    );
}
