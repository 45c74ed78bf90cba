import { CircleCheck, Clock, TriangleAlert } from 'lucide-react';
import type { Health } from '#features/social/accounts/health.ts';
import { accountStrings } from '#features/social/accounts/strings.ts';

const BAD = { icon: TriangleAlert, className: 'text-bad' };
const GOOD = { icon: CircleCheck, className: 'text-good' };
const LOOKS = { ATTENTION: BAD, ENDED: BAD, ENDS_SOON: { icon: Clock, className: 'text-warn' }, ENDS: GOOD, RENEWS: GOOD, LASTS: GOOD };

/** An account's health in a word and a mark. */
export function HealthLabel({ health }: { health: Health }) {
    const { icon: Icon, className } = LOOKS[health];
    return (
        <span className="inline-flex items-center gap-1.5 text-table whitespace-nowrap">
            <Icon size={14} aria-hidden className={className} />
            {accountStrings.health[health]}
        </span>
    );
}
