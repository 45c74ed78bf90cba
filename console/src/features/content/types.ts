import type { components } from '#lib/api/content.ts';

/** Short names for the types of the content service's API. */
type Schemas = components['schemas'];

export type Post = Schemas['BlogPostView'];
export type PostPage = Schemas['BlogPostList'];
export type PostStatus = Schemas['BlogStatus'];
export type PostFormat = Schemas['Format'];
export type NewPost = Schemas['CreateBlogPost'];
export type PostEdit = Schemas['EditBlogPost'];
export type Theme = Schemas['GeneratePost'];
export type DraftLength = Schemas['DraftLength'];
export type ImportReport = Schemas['ImportReport'];
export type ImportedFile = Schemas['ImportedFile'];

export type Feed = Schemas['Feed'];
export type FeedBacklog = Schemas['FeedBacklog'];
export type FeedPieces = Schemas['FeedPieces'];
export type NewFeed = Schemas['AddFeed'];
export type FeedChange = Schemas['ChangeFeed'];
export type FeedState = Schemas['FeedState'];
export type FeedPage = Schemas['PageFeedView'];

export type Media = Schemas['MediaView'];
export type MediaKind = Schemas['MediaKind'];
export type MediaPage = Schemas['PageMediaView'];

export type Settings = Schemas['ContentSettings'];
export type Approvals = Schemas['Approvals'];

/** The statuses of a post in the order of its life. */
export const POST_STATUSES = ['DRAFT', 'PENDING_REVIEW', 'APPROVED', 'PUBLISHED', 'ARCHIVED'] as const satisfies readonly PostStatus[];
