import { Link } from '@tanstack/react-router';
import { Columns3, X } from 'lucide-react';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { MAX_COMPARED, type ComparisonSelection } from '#features/analytics/all-campaigns/comparison-selection.ts';
import { allCampaignsStrings } from '#features/analytics/all-campaigns/strings.ts';

/** Shows the selected campaigns and links to their comparison. */
export function CompareBar({ selection }: { selection: ComparisonSelection }) {
    const count = selection.ids.length;
    if (count === 0) return null;
    return (
        <div
            role="region"
            aria-label={allCampaignsStrings.compare.region}
            className="no-print fixed inset-x-2 bottom-16 z-30 flex justify-center md:inset-x-0 md:bottom-6 md:left-55"
        >
            <div className="flex max-w-full animate-rise items-center gap-1 rounded-lg bg-raised p-1.5 shadow-pop">
                <span className="whitespace-nowrap px-2 text-table font-medium tabular-nums">
                    {allCampaignsStrings.compare.selected(count)}
                    {selection.full && <span className="ml-1.5 font-normal text-faint">{allCampaignsStrings.compare.limit(MAX_COMPARED)}</span>}
                </span>
                {count > 1 ? (
                    <Link to="/analytics/compare" search={{ ids: selection.ids.join(',') }} className={buttonClass('primary')}>
                        <Columns3 size={14} aria-hidden />
                        {allCampaignsStrings.compare.compare}
                    </Link>
                ) : (
                    <span className="px-1 text-label text-faint">{allCampaignsStrings.compare.selectAnother}</span>
                )}
                <Button look="quiet" size="icon" aria-label={allCampaignsStrings.compare.clear} icon={<X size={15} />} onClick={selection.clear} />
            </div>
        </div>
    );
}
