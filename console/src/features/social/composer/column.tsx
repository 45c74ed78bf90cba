import { ChannelLabel } from '#components/channels.tsx';
import { Note } from '#components/note.tsx';
import { accountOf, ChannelFields, type ChannelFieldsProps } from '#features/social/composer/channel-fields.tsx';
import { composerStrings } from '#features/social/composer/strings.ts';
import { PostPreview } from '#features/social/preview.tsx';
import { channelName } from '#lib/channels.ts';

const text = composerStrings;

/** A network's post beside those of the others: its fields, and below them about how it will look. */
export const Column = ({ failure, checkFailed, ...fields }: ChannelFieldsProps & { failure: string | undefined; checkFailed: boolean }) => (
    <section aria-label={text.network(channelName[fields.channel])} className="flex min-w-0 flex-col gap-4 rounded-lg border border-line bg-raised p-4">
        <h2>
            <ChannelLabel channel={fields.channel} className="font-semibold" />
        </h2>
        {failure && (
            <div role="alert">
                <Note tone="bad">{failure}</Note>
            </div>
        )}
        <ChannelFields {...fields} />
        {checkFailed && <p className="text-label text-warn">{text.uncheckedRules}</p>}
        <div className="mt-auto border-t border-line pt-4">
            <h3 className="mb-2 text-table font-medium">{text.preview}</h3>
            <PostPreview platform={fields.channel} account={accountOf(fields)} parts={fields.draft.parts} media={fields.draft.media.map(({ url }) => url)} />
        </div>
    </section>
);
