package com.dryjets.social.planning;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import com.dryjets.platform.PostDraft;
import com.dryjets.social.projection.ApprovedContent;
import com.dryjets.social.queue.Post.Message;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the message of a post from a piece of content. */
final class PostTexts {

    private PostTexts() {}

    static Message message(ApprovedContent content) {
        String text = withLink(content.channel(), content.body(), content.link(), content.media());
        return new Message(content.channel(), content.contentId(), text, content.media());
    }

    /** The body with its link below it, unless it has the link already, or the network shows none, or has no room for it. */
    static String withLink(Channel channel, String body, @Nullable String link, List<URI> media) {
        // A link in a caption at Instagram cannot be followed.
        if (link == null || channel == Channel.INSTAGRAM || body.contains(link)) {
            return body;
        }
        String text = body + "\n\n" + link;
        return PlatformRules.allows(channel, PostDraft.post(text, media)) ? text : body;
    }
}
