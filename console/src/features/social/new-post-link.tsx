import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { buttonClass } from '#components/ui/button.tsx';
import { socialStrings } from '#features/social/strings.ts';

/** Opens the composer, for a campaign if one is chosen already. */
export const NewPostLink = ({ campaign }: { campaign?: string | undefined }) => (
    <Link to="/social/new" search={{ campaign }} className={buttonClass('primary')} aria-label={socialStrings.newPost}>
        <Plus size={15} aria-hidden />
        <span className="max-sm:hidden">{socialStrings.newPost}</span>
    </Link>
);
