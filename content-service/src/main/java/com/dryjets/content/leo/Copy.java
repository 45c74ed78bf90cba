package com.dryjets.content.leo;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
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
 * @param text the paragraphs, without link and hashtags; of a thread, its first post
 * @param hashtags the hashtags without the # sign
 * @param parts the texts of a thread's posts, the first included; empty for a single post
 * @param script the scenes of a video, in order; empty for other pieces
 * @param angle what the piece is built around, such as {@code number} or {@code list}
 * @param lines its sentences in order, with their sources; empty if the engine does not tell
 */
public record Copy(
        @Nullable String subject,
        @Nullable String previewText,
        String text,
        List<String> hashtags,
        List<String> parts,
        List<Scene> script,
        @Nullable String angle,
        List<Line> lines) {
    public Copy {
        hashtags = List.copyOf(hashtags);
        parts = List.copyOf(parts);
        script = List.copyOf(script);
        lines = List.copyOf(lines);
    }

    public Copy(@Nullable String subject, @Nullable String previewText, String text, List<String> hashtags) {
        this(subject, previewText, text, hashtags, List.of(), List.of(), null, List.of());
    }

    /** Returns the same text with other sources. */
    public Copy withLines(List<Line> others) {
        return new Copy(subject, previewText, text, hashtags, parts, script, angle, others);
    }

    /** Returns the text as it is published: with the link, where the channel makes it clickable, and the hashtags. */
    public String body(Channel channel, @Nullable URI link) {
        return published(text, channel, link, hashtags);
    }

    /** Returns the posts of the thread as they are published: the last one has the link and the hashtags. */
    public List<String> publishedParts(Channel channel, @Nullable URI link) {
        List<String> published = new ArrayList<>(parts);
        if (!published.isEmpty()) {
            published.addLast(published(published.removeLast(), channel, link, hashtags));
        }
        return List.copyOf(published);
    }

    /** Describes the text with all its parts for a model. */
    public String described() {
        List<String> described = new ArrayList<>();
        if (subject != null) {
            described.add("Subject: " + subject);
        }
        if (previewText != null) {
            described.add("Preview text: " + previewText);
        }
        described.add("Text: " + text);
        for (int i = 0; i < parts.size(); i++) {
            described.add("Post %d: %s".formatted(i + 1, parts.get(i)));
        }
        for (Scene scene : script) {
            described.add("Scene, spoken: %s; on the screen: %s".formatted(scene.spoken(), scene.onScreen()));
        }
        described.add("Hashtags: " + String.join(", ", hashtags));
        return String.join("\n", described);
    }

    /** Adds link and hashtags to a text. Links in captions are not clickable, and an email has a button. */
    static String published(String text, Channel channel, @Nullable URI link, List<String> hashtags) {
        List<String> published = new ArrayList<>(List.of(text));
        boolean clickable =
                channel != Channel.EMAIL && PlatformRules.of(channel).hasClickableLinks();
        if (link != null && clickable && !text.contains(link.toString())) {
            published.add(link.toString());
        }
        if (!hashtags.isEmpty()) {
            published.add(hashtags.stream().map(tag -> "#" + tag).collect(Collectors.joining(" ")));
        }
        return String.join("\n\n", published);
    }
}
