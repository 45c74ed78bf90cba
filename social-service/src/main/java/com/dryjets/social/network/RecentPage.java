package com.dryjets.social.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of an account's posts, newest first.
 *
 * @param nextCursor null on the last page
 */
public record RecentPage(List<FoundPost> posts, @Nullable String nextCursor) {
    public RecentPage {
        posts = List.copyOf(posts);
    }
}
