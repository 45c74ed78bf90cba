import { useQuery } from '@tanstack/react-query';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/input.tsx';
import { allCampaignsQuery } from '#features/campaigns/api/all-campaigns.ts';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import { useVoices } from '#features/content/voices/api/voices.ts';

const text = repurposeStrings.dialog;

/** A registered field with its value, so that the choice shows once the options are loaded. */
type Props = UseFormRegisterReturn & { value: string };

/** The campaign that the pieces belong to; only campaigns that can still use them are offered, and the one that is chosen. */
export function CampaignField({ value, ...register }: Props) {
    const campaigns = useQuery(allCampaignsQuery());
    const offered = (campaigns.data?.items ?? []).filter(({ id, status }) => id === value || status === 'DRAFT' || status === 'ACTIVE' || status === 'PAUSED');
    return (
        <Field label={text.campaign} optional help={campaigns.isError ? text.campaignsNotLoaded : text.campaignHelp}>
            {(aria) => (
                <Select {...aria} {...register} value={value}>
                    <option value="">{text.noCampaign}</option>
                    {offered.map((campaign) => (
                        <option key={campaign.id} value={campaign.id}>
                            {campaign.name}
                        </option>
                    ))}
                </Select>
            )}
        </Field>
    );
}

/** How the pieces should read; asked only where the tenant has voices. */
export function VoiceField({ value, ...register }: Props) {
    const voices = useVoices().data?.items ?? [];
    const usual = voices.find(({ isDefault }) => isDefault);
    if (voices.length === 0) return null;
    return (
        <Field label={text.voice} optional>
            {(aria) => (
                <Select {...aria} {...register} value={value}>
                    <option value="">{usual ? text.defaultVoice(usual.name) : text.noVoice}</option>
                    {voices
                        .filter((voice) => voice !== usual || voice.id === value)
                        .map((voice) => (
                            <option key={voice.id} value={voice.id}>
                                {voice.name}
                            </option>
                        ))}
                </Select>
            )}
        </Field>
    );
}
