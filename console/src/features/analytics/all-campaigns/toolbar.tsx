import { useNavigate } from '@tanstack/react-router';
import { CsvButton } from '#components/csv-button.tsx';
import { SearchField } from '#components/search-field.tsx';
import { Checkbox, Select } from '#components/ui/input.tsx';
import { csvOfAll } from '#features/analytics/all-campaigns/csv.ts';
import { filtered, STATUS_FILTERS, type AllSearch, type StatusFilter } from '#features/analytics/all-campaigns/search.ts';
import { allCampaignsStrings } from '#features/analytics/all-campaigns/strings.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';

/** Chooses the campaigns of the table, and downloads them. */
export function Toolbar({ search, today }: { search: AllSearch; today: string }) {
    const navigate = useNavigate();
    const change = (part: Partial<AllSearch>) => void navigate({ to: '/analytics', search: filtered(search, part), replace: true, resetScroll: false });
    const { filters } = allCampaignsStrings;
    return (
        <div role="search" aria-label={filters.region} className="no-print flex flex-wrap items-center gap-2 pb-2">
            <SearchField label={filters.search} value={search.q ?? ''} onChange={(q) => change({ q: q || undefined })} />
            <Select
                aria-label={filters.status}
                value={search.status ?? ''}
                onChange={(event) => change({ status: (event.target.value || undefined) as StatusFilter | undefined })}
                className="w-40 text-table"
            >
                <option value="">{filters.allStatuses}</option>
                {STATUS_FILTERS.map((status) => (
                    <option key={status} value={status}>
                        {campaignStrings.status[status]}
                    </option>
                ))}
            </Select>
            {search.status !== 'DRAFT' && (
                <label className="flex items-center gap-2 text-table text-muted">
                    <Checkbox checked={search.all ?? false} onChange={(event) => change({ all: event.target.checked || undefined })} />
                    {filters.withoutMetrics}
                </label>
            )}
            <div className="ml-auto">
                <CsvButton what={allCampaignsStrings.table.title} name={[allCampaignsStrings.table.file, today]} table={() => csvOfAll(search, today)} />
            </div>
        </div>
    );
}
