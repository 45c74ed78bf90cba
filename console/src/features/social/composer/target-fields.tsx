import type { UseQueryResult } from '@tanstack/react-query';
import { InlineProblem } from '#components/states.tsx';
import { ChannelLabel } from '#components/channels.tsx';
import { Field } from '#components/ui/field.tsx';
import { Checkbox, Select } from '#components/ui/input.tsx';
import type { AllCampaigns } from '#features/campaigns/api/all-campaigns.ts';
import type { ComposerProblems } from '#features/social/composer/state.ts';
import { composerStrings } from '#features/social/composer/strings.ts';
import { takesPosts } from '#features/social/takes-posts.ts';
import { NETWORKS } from '#features/social/types.ts';
import type { Channel } from '#lib/channels.ts';

const text = composerStrings;

interface TargetFieldsProps {
    campaigns: UseQueryResult<AllCampaigns>;
    campaignId: string;
    channels: readonly Channel[];
    problems: ComposerProblems | undefined;
    onCampaign: (id: string) => void;
    onChannels: (channels: Channel[]) => void;
}

/** Chooses the campaign and the networks. */
export function TargetFields({ campaigns, campaignId, channels, problems, onCampaign, onChannels }: TargetFieldsProps) {
    const offered = campaigns.data?.items.filter((campaign) => takesPosts(campaign));
    return (
        <div className="mb-5 grid gap-x-8 gap-y-4 lg:grid-cols-[20rem_1fr]">
            {campaigns.isError && !campaigns.data ? (
                <InlineProblem error={campaigns.error} onRetry={() => void campaigns.refetch()} className="p-0" />
            ) : (
                <Field label={text.campaign} error={problems?.campaign} help={offered?.length === 0 ? text.noCampaigns : undefined}>
                    {(aria) => (
                        <Select {...aria} value={campaignId} onChange={(event) => onCampaign(event.target.value)}>
                            <option value="">{text.chooseCampaign}</option>
                            {offered?.map(({ id, name }) => (
                                <option key={id} value={id}>
                                    {name}
                                </option>
                            ))}
                        </Select>
                    )}
                </Field>
            )}
            <fieldset aria-describedby={problems?.channels ? 'networks-problem' : undefined}>
                <legend className="mb-1.5 text-table font-medium">{text.networks}</legend>
                <div className="flex min-h-8 flex-wrap items-center gap-x-5 gap-y-2">
                    {NETWORKS.map((network) => (
                        <label key={network} className="flex items-center gap-2 text-table">
                            <Checkbox checked={channels.includes(network)} onChange={() => onChannels(NETWORKS.filter((one) => (one === network) !== channels.includes(one)))} />
                            <ChannelLabel channel={network} />
                        </label>
                    ))}
                </div>
                {problems?.channels && (
                    <p id="networks-problem" className="mt-1 text-label text-bad">
                        {problems.channels}
                    </p>
                )}
            </fieldset>
        </div>
    );
}
