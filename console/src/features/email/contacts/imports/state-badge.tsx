import { Ban, CircleAlert, CircleCheck, CircleDashed, CircleEllipsis } from 'lucide-react';
import { importStrings as text } from '#features/email/contacts/imports/strings.ts';
import type { ContactImport } from '#features/email/contacts/types.ts';
import { cn } from '#lib/cn.ts';

const LOOKS = {
    UPLOADING: { icon: CircleEllipsis, className: 'text-accent' },
    RUNNING: { icon: CircleEllipsis, className: 'text-accent' },
    CHECKED: { icon: CircleDashed, className: 'text-warn' },
    COMPLETED: { icon: CircleCheck, className: 'text-good' },
    FAILED: { icon: CircleAlert, className: 'text-bad' },
    CANCELLED: { icon: Ban, className: 'text-faint' },
};

/** How far an import has come, as an icon and a word. */
export function ImportStateBadge({ of }: { of: Pick<ContactImport, 'state' | 'dryRun'> }) {
    const { icon: Icon, className } = LOOKS[of.state];
    return (
        <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
            <Icon size={14} aria-hidden className={cn('shrink-0', className)} />
            {of.state === 'RUNNING' && of.dryRun ? text.checkingState : text.state[of.state]}
        </span>
    );
}
