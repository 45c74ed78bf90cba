import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { buttonClass } from '#components/ui/button.tsx';
import { emailListStrings } from '#features/email/emails/strings.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

/** Starts a new email, for the campaign that the list shows. */
export function NewEmailLink({ campaign }: { campaign: string | undefined }) {
    const { canWrite } = useCurrentUser();
    if (!canWrite) return null;
    return (
        <Link to="/email/emails/new" search={{ campaign }} className={buttonClass('primary')}>
            <Plus size={14} aria-hidden />
            {emailListStrings.add}
        </Link>
    );
}
