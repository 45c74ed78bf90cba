import { Circle, CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { StepStatus } from '#features/campaigns/types.ts';
import { cn } from '#lib/cn.ts';

const LOOKS = {
    PENDING: { icon: Circle, className: 'text-faint' },
    RUNNING: { icon: LoaderCircle, className: 'text-accent motion-safe:animate-spin [animation-duration:2.5s]' },
    COMPLETED: { icon: CircleCheck, className: 'text-good' },
    FAILED: { icon: CircleAlert, className: 'text-bad' },
};

export function StepIcon({ status, className }: { status: StepStatus; className?: string }) {
    const { icon: Icon, className: tone } = LOOKS[status];
    return <Icon size={16} aria-label={campaignStrings.stepStatus[status]} className={cn('shrink-0', tone, className)} />;
}
