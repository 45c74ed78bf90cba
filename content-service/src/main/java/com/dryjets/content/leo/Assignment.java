package com.dryjets.content.leo;

import com.dryjets.contracts.marketing.Channel;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A piece to write.
 *
 * @param link where it leads, absent where the post is read nowhere
 * @param variant how many pieces of the same post the channel has had: each begins with something else
 */
public record Assignment(Channel channel, @Nullable URI link, int variant) {}
