import type { UseFormReturn } from 'react-hook-form';
import { useWatch } from 'react-hook-form';
import { ChannelLabel } from '#components/channels.tsx';
import { Checkbox } from '#components/ui/input.tsx';
import type { FeedFields } from '#features/content/feeds/fields.ts';
import { feedStrings } from '#features/content/feeds/strings.ts';
import { CampaignField, VoiceField } from '#features/content/repurpose/dialog/brief-fields.tsx';
import { PLATFORMS } from '#features/content/repurpose/types.ts';
import { channelName } from '#lib/channels.ts';

const text = feedStrings.form;

/** The pieces that Leo makes from new entries; campaign and voice are asked for once a platform is chosen. */
export function PiecesFields({ form }: { form: UseFormReturn<FeedFields> }) {
    const { platforms, campaignId, voiceId } = useWatch({ control: form.control }) as FeedFields;
    return (
        <>
            <fieldset aria-describedby="feed-pieces-help">
                <legend className="mb-1 text-table font-medium">{text.pieces}</legend>
                <p id="feed-pieces-help" className="mb-1 text-label text-muted">
                    {text.piecesHelp}
                </p>
                <ul className="grid grid-cols-2 gap-x-4">
                    {PLATFORMS.map((platform) => (
                        <li key={platform}>
                            <label className="flex min-h-8 cursor-pointer items-center gap-2.5 text-table">
                                <Checkbox aria-label={channelName[platform]} value={platform} {...form.register('platforms')} />
                                <ChannelLabel channel={platform} />
                            </label>
                        </li>
                    ))}
                </ul>
            </fieldset>
            {platforms.length > 0 && (
                <>
                    <CampaignField value={campaignId} {...form.register('campaignId')} />
                    <VoiceField value={voiceId} {...form.register('voiceId')} />
                </>
            )}
        </>
    );
}
