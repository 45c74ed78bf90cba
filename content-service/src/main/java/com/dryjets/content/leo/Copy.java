package com.dryjets.content.leo;

import com.dryjets.contracts.marketing.Channel;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of a piece.
 *
 * @param subject of a mail
 * @param previewText of a mail: what an inbox shows behind the subject
 * @param text in paragraphs, with neither link nor hashtags
 * @param hashtags without their sign
 */
public record Copy(@Nullable String subject, @Nullable String previewText, String text, List<String> hashtags) {
    public Copy {
        hashtags = List.copyOf(hashtags);
    }

    static Copy post(String text, List<String> hashtags) {
        return new Copy(null, null, text, hashtags);
    }

    /**
     * The text as it goes out: with the link where a reader can follow it there, and the hashtags. Captions of Instagram
     * and TikTok show addresses as dead text, and a mail has a button for its own.
     */
    public String body(Channel channel, @Nullable URI link) {
        List<String> parts = new ArrayList<>(List.of(text));
        boolean clickable = channel == Channel.TWITTER || channel == Channel.FACEBOOK || channel == Channel.LINKEDIN;
        if (link != null && clickable && !text.contains(link.toString())) {
            parts.add(link.toString());
        }
        if (!hashtags.isEmpty()) {
            parts.add(hashtags.stream().map(tag -> "#" + tag).collect(Collectors.joining(" ")));
        }
        return String.join("\n\n", parts);
    }
}
