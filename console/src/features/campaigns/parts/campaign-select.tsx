import { Select } from '#components/ui/input.tsx';
import { partStrings } from '#features/campaigns/parts/strings.ts';
import type { CampaignSummary } from '#features/campaigns/types.ts';

interface CampaignSelectProps {
    /** Undefined while they are not known. */
    campaigns: readonly CampaignSummary[] | undefined;
    value: string | undefined;
    /** What no campaign is called. */
    none: string;
    onChange: (id: string | undefined) => void;
}

/** Chooses the campaign that a page is about. One that is not in the list can still be shown. */
export const CampaignSelect = ({ campaigns, value, none, onChange }: CampaignSelectProps) => (
    <Select aria-label={partStrings.campaignSelect.label} value={value ?? ''} className="w-64 max-sm:w-full" onChange={(event) => onChange(event.target.value || undefined)}>
        <option value="">{none}</option>
        {value && !campaigns?.some(({ id }) => id === value) && <option value={value}>{campaigns ? partStrings.campaignSelect.unknown : '…'}</option>}
        {campaigns?.map(({ id, name }) => (
            <option key={id} value={id}>
                {name}
            </option>
        ))}
    </Select>
);
