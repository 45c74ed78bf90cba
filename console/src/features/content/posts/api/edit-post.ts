import { pathOf } from '#features/content/posts/api/keys.ts';
import { showPost } from '#features/content/posts/api/post.ts';
import type { Post, PostEdit } from '#features/content/types.ts';
import { json } from '#lib/api/http.ts';

/** Changes a post; fails with 412 if it is no longer at the version that the person saw. */
export const editPost = async (id: string, edit: PostEdit, version: number) =>
    showPost(await json<Post>(pathOf(id, '/content'), { method: 'PATCH', body: edit, ifMatch: version }));
