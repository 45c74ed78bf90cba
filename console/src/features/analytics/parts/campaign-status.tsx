import { CircleHelp } from 'lucide-react';
import { analyticsStrings } from '#features/analytics/strings.ts';
import { StatusBadge } from '#features/campaigns/parts/status-badge.tsx';
import type { Status } from '#features/campaigns/types.ts';
import { STATUSES } from '#features/campaigns/constants.ts';

/** A campaign's status; unknown if only its records have arrived so far. */
export function CampaignStatus({ status, className }: { status: string | null | undefined; className?: string }) {
    const known = STATUSES.find((one): one is Status => one === status);
    return known ? (
        <StatusBadge status={known} className={className} />
    ) : (
        <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-faint">
            <CircleHelp size={14} aria-hidden />
            {analyticsStrings.unknownStatus}
        </span>
    );
}
