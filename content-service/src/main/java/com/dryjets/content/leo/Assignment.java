package com.dryjets.content.leo;

import com.dryjets.contracts.marketing.Channel;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A piece to write.
 *
 * @param link the address that the piece links to; null if the post has none
 * @param variant the number of earlier pieces of the post for this channel; each opens differently
 * @param brief what the piece should follow besides the post; the same for all pieces of a request
 */
public record Assignment(Channel channel, @Nullable URI link, int variant, Brief brief) {

    /** A piece without further wishes. */
    public Assignment(Channel channel, @Nullable URI link, int variant) {
        this(channel, link, variant, Brief.NONE);
    }
}
