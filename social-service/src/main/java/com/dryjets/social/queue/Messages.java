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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates messages from approved content. */
final class Messages {

    /** The networks that show a link preview even if the text doesn't contain the link, provided the post has no media. */
    private static final Set<Channel> PREVIEWS = EnumSet.of(Channel.FACEBOOK, Channel.LINKEDIN, Channel.BLUESKY);

    private Messages() {}

    /**
     * Creates the message of a content piece. If the text doesn't contain the piece's link, the link is tagged with the
     * campaign's UTM parameters and appended or previewed. It is appended untagged if only that fits. The approved text
     * itself doesn't change.
     */
    static Message of(ApprovedContent content, CampaignProjection campaign) {
        List<String> parts = new ArrayList<>(content.parts());
        URI link = content.link();
        if (link == null || parts.stream().anyMatch(part -> part.contains(link.toString()))) {
            return message(content, parts, link == null || isShown(content, parts, link) ? link : null);
        }
        URI tagged = URI.create(UtmRules.tag(link.toString(), campaign, content.channel()));
        for (URI address : List.of(tagged, link)) {
            Optional<String> linked = linked(content, parts.getLast(), address);
            if (linked.isPresent()) {
                parts.set(parts.size() - 1, linked.get());
                return message(content, parts, isShown(content, parts, address) ? address : null);
            }
        }
        return message(content, parts, isShown(content, parts, tagged) ? tagged : null);
    }

    private static Message message(ApprovedContent content, List<String> parts, @Nullable URI link) {
        return new Message(content.channel(), content.contentId(), parts, content.media(), link, PostOptions.NONE);
    }

    /** Whether the text contains the link or the network previews it; otherwise the network would refuse the post. */
    private static boolean isShown(ApprovedContent content, List<String> parts, URI link) {
        if (parts.getFirst().contains(link.toString())) {
            return true;
        }
        return content.channel() == Channel.TWITTER
                ? parts.stream().anyMatch(part -> part.contains(link.toString()))
                : content.media().isEmpty() && PREVIEWS.contains(content.channel());
    }

    /**
     * Returns the text with the link appended; empty if the network doesn't make links clickable, or the link doesn't fit.
     */
    private static Optional<String> linked(ApprovedContent content, String text, URI link) {
        if (!PlatformRules.of(content.channel()).hasClickableLinks()) {
            return Optional.empty();
        }
        String linked = text + "\n\n" + link;
        List<URI> media = content.media().stream().map(Media::url).toList();
        return Optional.of(linked).filter(fits -> PlatformRules.allows(content.channel(), PostDraft.post(fits, media)));
    }
}
