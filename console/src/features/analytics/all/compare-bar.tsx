import { Link } from '@tanstack/react-router';
import { Columns3, X } from 'lucide-react';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { MAX_COMPARED, type ComparisonSelection } from '#features/analytics/all/comparison-selection.ts';

/** Leads from the chosen campaigns to their comparison. */
export function CompareBar({ choice }: { choice: ComparisonSelection }) {
    const howMany = choice.ids.length;
    if (howMany === 0) return null;
    return (
        <div
            role="region"
            aria-label="Chosen campaigns"
            className="no-print fixed inset-x-2 bottom-16 z-30 flex justify-center md:inset-x-0 md:bottom-6 md:left-55"
        >
            <div className="flex max-w-full animate-rise items-center gap-1 rounded-lg bg-raised p-1.5 shadow-pop">
                <span className="whitespace-nowrap px-2 text-table font-medium tabular-nums">
                    {howMany} chosen
                    {choice.full && <span className="ml-1.5 font-normal text-faint">{MAX_COMPARED} at most</span>}
                </span>
                {howMany > 1 ? (
                    <Link to="/analytics/compare" search={{ ids: choice.ids.join(',') }} className={buttonClass('primary')}>
                        <Columns3 size={14} aria-hidden />
                        Compare
                    </Link>
                ) : (
                    <span className="px-1 text-label text-faint">Choose another to compare it with</span>
                )}
                <Button look="quiet" size="icon" aria-label="Choose none" icon={<X size={15} />} onClick={choice.clear} />
            </div>
        </div>
    );
}
