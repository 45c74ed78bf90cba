package com.dryjets.content.leo;

import com.dryjets.contracts.marketing.Channel;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of a piece.
 *
 * @param subject the subject of an email
 * @param previewText the text that an inbox shows after the subject of an email
 * @param text the paragraphs, without link and hashtags
 * @param hashtags the hashtags without the # sign
 */
public record Copy(@Nullable String subject, @Nullable String previewText, String text, List<String> hashtags) {
    public Copy {
        hashtags = List.copyOf(hashtags);
    }

    static Copy post(String text, List<String> hashtags) {
        return new Copy(null, null, text, hashtags);
    }

    /**
     * Returns the text as it is published: with the link, where the channel makes it clickable, and the hashtags. Links
     * in captions on Instagram and TikTok are not clickable, and an email has a button.
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
