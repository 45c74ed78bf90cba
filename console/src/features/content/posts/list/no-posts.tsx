import { Link } from '@tanstack/react-router';
import { Upload } from 'lucide-react';
import { Empty } from '#components/states.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import type { PostsSearch } from '#features/content/posts/list/search.ts';
import { postListStrings } from '#features/content/posts/list/strings.ts';
import { contentStrings } from '#features/content/strings.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const text = postListStrings.empty;

/** The empty list: either there are no posts yet, or none match. */
export function NoPosts({ search, onImport }: { search: PostsSearch; onImport: () => void }) {
    const { canWrite } = useCurrentUser();
    if (search.q || search.status) {
        const title = search.q ? text.noMatch(search.q) : text.noneWithStatus(contentStrings.status[search.status!]);
        return (
            <Empty
                title={title}
                action={
                    <Link to="/content/posts" search={{}} className={buttonClass()}>
                        {text.showAll}
                    </Link>
                }
            >
                {text.noMatchDetail}
            </Empty>
        );
    }
    return (
        <Empty
            title={text.title}
            action={
                canWrite && (
                    <>
                        <Link to="/content/posts/new" className={buttonClass('primary')}>
                            {postListStrings.newPost}
                        </Link>
                        <Button icon={<Upload size={14} />} onClick={onImport}>
                            {postListStrings.importFiles}
                        </Button>
                    </>
                )
            }
        >
            {canWrite ? text.detail : text.viewer}
        </Empty>
    );
}
