import { CircleHelp } from 'lucide-react';
import { StatusBadge } from '#features/campaigns/parts/status-badge.tsx';
import type { Status } from '#features/campaigns/types.ts';
import { STATUSES } from '#features/campaigns/words.ts';

/** A campaign's state; records may come before the campaign has told of itself. */
export function CampaignStatus({ status, className }: { status: string | null | undefined; className?: string }) {
    const known = STATUSES.find((one): one is Status => one === status);
    return known ? (
        <StatusBadge status={known} className={className} />
    ) : (
        <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-faint">
            <CircleHelp size={14} aria-hidden />
            Not known yet
        </span>
    );
}
