package com.dryjets.social.queue;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import com.dryjets.platform.PostDraft;
import com.dryjets.social.projection.ApprovedContentProjection;
import com.dryjets.social.queue.Post.Message;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the message of a post from approved content. */
final class PostTexts {

    private PostTexts() {}

    static Message message(ApprovedContentProjection content) {
        String text = withLink(content.channel(), content.body(), content.link(), content.media());
        return new Message(content.channel(), content.contentId(), text, content.media());
    }

    /** Appends the link, unless the body contains it, the network does not make links clickable, or it does not fit. */
    static String withLink(Channel channel, String body, @Nullable String link, List<URI> media) {
        // Instagram does not make links in captions clickable.
        if (link == null || channel == Channel.INSTAGRAM || body.contains(link)) {
            return body;
        }
        String text = body + "\n\n" + link;
        return PlatformRules.allows(channel, PostDraft.post(text, media)) ? text : body;
    }
}
