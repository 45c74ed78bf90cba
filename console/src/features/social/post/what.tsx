import { useQuery } from '@tanstack/react-query';
import { Section } from '#components/section.tsx';
import { accountsQuery } from '#features/social/api/accounts.ts';
import { composerStrings } from '#features/social/composer/strings.ts';
import { postStrings } from '#features/social/post/strings.ts';
import { PostPreview } from '#features/social/preview.tsx';
import type { SocialPost } from '#features/social/types.ts';

const text = postStrings.what;

/** What a post says, about as the network shows it, with what cannot be seen there. */
export function What({ post }: { post: SocialPost }) {
    const { media, link, options } = post;
    const account = useQuery(accountsQuery()).data?.items.find(({ id }) => id === post.accountId);
    const privacy = composerStrings.privacies.find(({ value }) => value === options.privacy)?.label ?? options.privacy;
    return (
        <Section title={text.preview} flush>
            <PostPreview platform={post.platform} account={account} parts={post.parts} media={media.map(({ url }) => url)} />
            <dl className="mt-3 flex flex-col gap-2 text-table empty:hidden">
                {media.length > 0 && (
                    <div>
                        <dt className="text-label text-faint">{text.media}</dt>
                        {media.map(({ url, altText }) => (
                            <dd key={url} className={altText ? '' : 'text-warn'}>
                                {altText ?? text.noAlt}
                            </dd>
                        ))}
                    </div>
                )}
                {link && <Entry name={text.link} value={link} />}
                {options.firstComment && <Entry name={text.firstComment} value={options.firstComment} />}
                {privacy && <Entry name={text.privacy} value={privacy} />}
            </dl>
            {options.madeWithAi && <p className="mt-2 text-table text-muted">{text.ai}</p>}
        </Section>
    );
}

const Entry = ({ name, value }: { name: string; value: string }) => (
    <div>
        <dt className="text-label text-faint">{name}</dt>
        <dd dir="auto" className="whitespace-pre-line break-words">
            {value}
        </dd>
    </div>
);
