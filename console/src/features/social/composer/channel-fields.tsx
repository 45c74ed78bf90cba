import { useRules } from '#features/content/repurpose/api/rules.ts';
import { countingOf } from '#features/content/repurpose/rules/counting.ts';
import { Violations } from '#features/content/repurpose/rules/violations.tsx';
import type { Violation } from '#features/content/repurpose/types.ts';
import { Button } from '#components/ui/button.tsx';
import { AccountSelect } from '#features/social/composer/account-select.tsx';
import type { Draft } from '#features/social/composer/draft.ts';
import { MediaList } from '#features/social/composer/media-list.tsx';
import { OptionsFields } from '#features/social/composer/options-fields.tsx';
import { PartsEditor } from '#features/social/composer/parts-editor.tsx';
import { composerStrings } from '#features/social/composer/strings.ts';
import type { Account, PlatformInfo } from '#features/social/types.ts';
import { channelName, type Channel } from '#lib/channels.ts';

const text = composerStrings;

/** The posts that the service accepts in a thread, where the rules are not known. */
const MOST_POSTS = 25;

export interface ChannelFieldsProps {
    channel: Channel;
    draft: Draft;
    onChange: (part: Partial<Draft>) => void;
    problems: readonly (string | undefined)[] | undefined;
    privacyProblem?: string | undefined;
    /** What breaks the platform's rules; undefined while it is not known. */
    violations: readonly Violation[] | undefined;
    info: PlatformInfo | undefined;
    /** The accounts of the network; undefined while they are not known. */
    accounts: readonly Account[] | undefined;
    /** Which fields differ from what all networks have in common; absent where nothing is common. */
    own?: { parts: boolean; media: boolean; useShared: (field: 'parts' | 'media') => void };
    utm?: boolean;
}

/** The account that posts: the chosen one, or the default. */
export const accountOf = ({ accounts, draft }: Pick<ChannelFieldsProps, 'accounts' | 'draft'>) =>
    accounts?.find(({ id, isDefault }) => (draft.accountId ? id === draft.accountId : isDefault));

/** The post of one network as it is written. */
export function ChannelFields({ channel, draft, onChange, problems, privacyProblem, violations, info, accounts, own, utm = true }: ChannelFieldsProps) {
    const rules = useRules(channel);
    const account = accountOf({ accounts, draft });
    const limitOf = (name: 'MAX_LENGTH' | 'MAX_PARTS') => account?.limitOverrides[name] ?? rules?.limits[name]?.value ?? info?.limits[name];
    const threads = info?.features.includes('THREAD') ?? false;
    return (
        <div className="flex flex-col gap-4">
            <AccountSelect accounts={accounts} value={draft.accountId} onChange={(accountId) => onChange({ accountId })} />
            <div>
                <PartsEditor
                    parts={draft.parts}
                    problems={problems}
                    counting={countingOf(channel, rules)}
                    limit={limitOf('MAX_LENGTH')}
                    most={threads ? (limitOf('MAX_PARTS') ?? MOST_POSTS) : 1}
                    onChange={(parts) => onChange({ parts })}
                />
                {own && <Shared own={own.parts} ownLabel={text.ownText} resetLabel={text.useShared} onReset={() => own.useShared('parts')} />}
            </div>
            {violations && <Violations channel={channel} violations={violations} />}
            {own && !own.media ? (
                <div className="flex items-center gap-2 text-label text-muted">
                    {`${text.media.title}: ${text.asShared}`}
                    <Button size="small" look="quiet" onClick={() => onChange({ media: draft.media })}>
                        {text.changeMedia}
                    </Button>
                </div>
            ) : (
                <div>
                    <MediaList media={draft.media} onChange={(media) => onChange({ media })} />
                    {own && <Shared own ownLabel={text.ownMedia} resetLabel={text.useSharedMedia} onReset={() => own.useShared('media')} />}
                </div>
            )}
            {info && !info.features.includes('ALT_TEXT') && draft.media.some(({ altText }) => altText.trim()) && <p className="text-label text-faint">{text.media.noAlt(channelName[channel])}</p>}
            <OptionsFields info={info} draft={draft} utm={utm} privacyProblem={privacyProblem} onChange={onChange} />
        </div>
    );
}

const Shared = (props: { own: boolean; ownLabel: string; resetLabel: string; onReset: () => void }) => (
    <p className="mt-1 flex min-h-7 items-center gap-2 text-label text-faint">
        {props.own ? props.ownLabel : text.asShared}
        {props.own && (
            <Button size="small" look="quiet" onClick={props.onReset}>
                {props.resetLabel}
            </Button>
        )}
    </p>
);
