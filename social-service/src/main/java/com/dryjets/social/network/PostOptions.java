package com.dryjets.social.network;

import com.dryjets.contracts.marketing.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Options of a post.
 *
 * @param firstComment posted under it right after publication; null for none
 * @param privacy who may see it, by the network's own name such as TikTok's PUBLIC_TO_EVERYONE; null where there is no
 *     choice
 * @param madeWithAi tells viewers that the content was made with AI, where the network has a mark for it
 */
public record PostOptions(
        @Nullable String firstComment, @Nullable String privacy, boolean madeWithAi) {

    public static final PostOptions NONE = new PostOptions(null, null, false);

    /**
     * Whether a person must choose who can see each post. TikTok requires that and allows no default ("Content Sharing
     * Guidelines", section "Required UX Implementation").
     */
    public static boolean choosesPrivacy(Channel channel) {
        return channel == Channel.TIKTOK;
    }

    /** Whether a person still has to choose who can see the post. */
    public boolean lacksPrivacy(Channel channel) {
        return privacy == null && choosesPrivacy(channel);
    }

    /** Returns these options with another privacy level. */
    public PostOptions withPrivacy(@Nullable String chosen) {
        return new PostOptions(firstComment, chosen, madeWithAi);
    }
}
