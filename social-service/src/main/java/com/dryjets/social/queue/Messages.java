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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes messages from approved content. */
final class Messages {

    /** The networks that show a preview of a page that the text does not name, if the post has no media. */
    private static final Set<Channel> PREVIEWS = EnumSet.of(Channel.FACEBOOK, Channel.LINKEDIN, Channel.BLUESKY);

    private Messages() {}

    static Message of(ApprovedContent content, CampaignProjection campaign) {
        List<String> parts = new ArrayList<>(content.parts());
        parts.set(parts.size() - 1, withLink(content, parts.getLast()));
        return new Message(
                content.channel(),
                content.contentId(),
                parts,
                content.media(),
                shown(content, parts),
                PostOptions.NONE);
    }

    /** The link, if the text has it or the network shows a preview of it; otherwise the network would refuse the post. */
    private static @Nullable URI shown(ApprovedContent content, List<String> parts) {
        URI link = content.link();
        if (link == null || parts.getFirst().contains(link.toString())) {
            return link;
        }
        boolean previewed = content.channel() == Channel.TWITTER
                ? parts.stream().anyMatch(part -> part.contains(link.toString()))
                : content.media().isEmpty() && PREVIEWS.contains(content.channel());
        return previewed ? link : null;
    }

    /** Appends the link, unless the text contains it, the network does not make links clickable, or it does not fit. */
    private static String withLink(ApprovedContent content, String text) {
        URI link = content.link();
        if (link == null
                || !PlatformRules.of(content.channel()).hasClickableLinks()
                || content.parts().stream().anyMatch(part -> part.contains(link.toString()))) {
            return text;
        }
        String linked = text + "\n\n" + link;
        List<URI> media = content.media().stream().map(Media::url).toList();
        return PlatformRules.allows(content.channel(), PostDraft.post(linked, media)) ? linked : text;
    }
}
