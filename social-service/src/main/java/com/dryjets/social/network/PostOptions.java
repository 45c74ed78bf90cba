package com.dryjets.social.network;

import org.jspecify.annotations.Nullable;

/**
 * Options of a post.
 *
 * @param firstComment posted under it right after publication; null for none
 * @param privacy who may see it, by the network's own name such as TikTok's PUBLIC_TO_EVERYONE; null for its default
 * @param madeWithAi tells viewers that the content was made with AI, where the network has a mark for it
 */
public record PostOptions(
        @Nullable String firstComment, @Nullable String privacy, boolean madeWithAi) {

    public static final PostOptions NONE = new PostOptions(null, null, false);
}
