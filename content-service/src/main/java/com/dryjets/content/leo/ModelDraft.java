package com.dryjets.content.leo;

import com.dryjets.contracts.marketing.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object that prompts for pieces ask for.
 *
 * @param parts the posts of a thread
 * @param scenes the scenes of a video; how long they take follows from their words
 */
public record ModelDraft(
        @Nullable String subject,
        @Nullable String previewText,
        @Nullable String text,
        @Nullable List<@Nullable String> hashtags,
        @Nullable List<@Nullable String> parts,
        @Nullable List<@Nullable Words> scenes) {

    /** The words of a scene. */
    public record Words(@Nullable String spoken, @Nullable String onScreen) {}

    /** Returns a piece in the form of its channel. */
    Copy toCopy(Channel channel) {
        List<String> posts = channel == Channel.TWITTER ? present(parts) : List.of();
        return new Copy(
                subject,
                previewText,
                posts.isEmpty() ? stripped(text) : posts.getFirst(),
                tags(),
                posts.size() > 1 ? posts : List.of(),
                channel == Channel.TIKTOK ? script() : List.of(),
                null,
                List.of());
    }

    /** Returns another text for a piece, in its form. */
    public Copy rewritten(Copy piece) {
        List<String> posts = piece.parts().isEmpty() ? List.of() : present(parts);
        return new Copy(
                piece.subject() == null || subject == null ? piece.subject() : subject,
                piece.previewText() == null || previewText == null ? piece.previewText() : previewText,
                posts.isEmpty() ? stripped(text) : posts.getFirst(),
                hashtags == null ? piece.hashtags() : tags(),
                posts,
                piece.script().isEmpty() ? List.of() : script(),
                piece.angle(),
                List.of());
    }

    private List<String> tags() {
        return present(hashtags).stream()
                .map(tag -> tag.startsWith("#") ? tag.substring(1) : tag)
                .toList();
    }

    private List<Scene> script() {
        List<Scene> script = new ArrayList<>();
        for (Words words : scenes == null ? List.<@Nullable Words>of() : scenes) {
            if (words != null) {
                int from = script.isEmpty() ? 0 : script.getLast().to();
                script.add(Scene.spoken(from, stripped(words.spoken()), stripped(words.onScreen())));
            }
        }
        return script;
    }

    private static List<String> present(@Nullable List<@Nullable String> texts) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
