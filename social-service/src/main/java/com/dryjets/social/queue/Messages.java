package com.dryjets.social.queue;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import com.dryjets.platform.PostDraft;
import com.dryjets.social.network.Media;
import com.dryjets.social.network.PostOptions;
import com.dryjets.social.post.Message;
import com.dryjets.social.projection.ApprovedContent;
import com.dryjets.social.projection.CampaignProjection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Makes messages from approved content. */
final class Messages {

    private Messages() {}

    static Message of(ApprovedContent content, CampaignProjection campaign) {
        List<String> parts = new ArrayList<>(content.parts());
        parts.set(parts.size() - 1, withLink(content, parts.getLast()));
        return new Message(
                content.channel(), content.contentId(), parts, content.media(), content.link(), PostOptions.NONE);
    }

    /** Appends the link, unless the text contains it, the network does not make links clickable, or it does not fit. */
    private static String withLink(ApprovedContent content, String text) {
        URI link = content.link();
        // Instagram does not make links in captions clickable.
        if (link == null
                || content.channel() == Channel.INSTAGRAM
                || content.parts().stream().anyMatch(part -> part.contains(link.toString()))) {
            return text;
        }
        String linked = text + "\n\n" + link;
        List<URI> media = content.media().stream().map(Media::url).toList();
        return PlatformRules.allows(content.channel(), PostDraft.post(linked, media)) ? linked : text;
    }
}
