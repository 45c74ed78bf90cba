import { Note } from '#components/note.tsx';
import { accountStrings } from '#features/social/accounts/strings.ts';
import { channelName, type Channel } from '#lib/channels.ts';

/** An account that publishes, but whose metrics cannot be read, and what the network says. */
export const ReadingNote = ({ platform, words }: { platform: Channel; words: string }) => (
    <div className="mt-3">
        <Note tone="warn">
            <p>{accountStrings.unreadable(channelName[platform])}</p>
            <p className="break-words text-muted">{accountStrings.networkSays(words)}</p>
        </Note>
    </div>
);
