import type { Post, PostStatus } from '#features/content/types.ts';

/** A step to another status. */
export interface PostAction {
    name: 'submit' | 'approve' | 'sendBack' | 'publish' | 'archive' | 'toDraft';
    to: PostStatus;
    /** The step that most people want next. */
    main?: boolean;
    /** Asks before it is taken. */
    confirm?: 'publish' | 'archive';
}

const archive: PostAction = { name: 'archive', to: 'ARCHIVED', confirm: 'archive' };
const toDraft: PostAction = { name: 'toDraft', to: 'DRAFT' };

/** What may follow each status, as the service allows it. */
export const ACTIONS: Record<PostStatus, PostAction[]> = {
    DRAFT: [{ name: 'submit', to: 'PENDING_REVIEW', main: true }, archive],
    PENDING_REVIEW: [{ name: 'approve', to: 'APPROVED', main: true }, { name: 'sendBack', to: 'DRAFT' }, archive],
    APPROVED: [{ name: 'publish', to: 'PUBLISHED', main: true, confirm: 'publish' }, toDraft, archive],
    PUBLISHED: [archive],
    ARCHIVED: [toDraft],
};

/** Whether a person has changed the post since it was last approved. Where two people are needed, somebody else approves it. */
export const isOwn = ({ authors }: Pick<Post, 'authors'>, login: string): boolean => authors.includes(login);
