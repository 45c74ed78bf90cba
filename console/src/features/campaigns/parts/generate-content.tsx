import { Sparkles } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Select } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { generateContent, usePosts } from '#features/campaigns/api/blog.ts';
import { partStrings } from '#features/campaigns/parts/strings.ts';
import type { Campaign, Channel } from '#features/campaigns/types.ts';
import { messageOf } from '#lib/api/problem.ts';
import { channelName } from '#lib/channels.ts';
import { formatList } from '#lib/format/text.ts';

/** Has Leo generate content for each of the campaign's channels from a blog post. */
export function GenerateContent({ campaign, channels }: { campaign: Campaign; channels: Channel[] }) {
    const posts = usePosts(true);
    const [post, setPost] = useState('');
    const [busy, setBusy] = useState(false);
    const [failure, setFailure] = useState<string>();
    const items = posts.data?.items ?? [];

    const generate = async () => {
        setBusy(true);
        setFailure(undefined);
        try {
            await generateContent(campaign.id, post, channels, crypto.randomUUID());
            toast(partStrings.generate.done);
            setPost('');
        } catch (problem) {
            setFailure(messageOf(problem));
        } finally {
            setBusy(false);
        }
    };

    return (
        <div className="mb-4 rounded-lg border border-line bg-raised p-4">
            <p className="text-table text-pretty text-muted">
                {partStrings.generate.intro(formatList(channels.map((channel) => channelName[channel])))}
            </p>
            {posts.isError ? (
                <p className="mt-2 text-table text-warn">{partStrings.generate.postsNotLoaded(messageOf(posts.error))}</p>
            ) : posts.data && items.length === 0 ? (
                <p className="mt-2 text-table">{partStrings.generate.noPosts}</p>
            ) : (
                <div className="mt-3 flex flex-wrap gap-2">
                    <Select aria-label={partStrings.generate.post} value={post} onChange={(event) => setPost(event.target.value)} className="max-w-md flex-1 basis-60">
                        <option value="">{posts.isPending ? partStrings.generate.loading : partStrings.generate.choose}</option>
                        {items.map((one) => (
                            <option key={one.id} value={one.id}>
                                {one.title}
                            </option>
                        ))}
                    </Select>
                    <Button icon={<Sparkles size={14} />} disabled={post === ''} busy={busy} onClick={() => void generate()}>
                        {partStrings.generate.action}
                    </Button>
                </div>
            )}
            {failure && (
                <p role="alert" className="mt-2 text-table text-bad">
                    {failure}
                </p>
            )}
        </div>
    );
}
