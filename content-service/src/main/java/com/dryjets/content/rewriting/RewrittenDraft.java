package com.dryjets.content.rewriting;

import com.dryjets.content.leo.Copy;
import com.dryjets.content.leo.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The JSON object that the prompt asks for. */
record RewrittenDraft(
        @Nullable String subject,
        @Nullable String previewText,
        @Nullable String text,
        @Nullable List<@Nullable String> hashtags,
        @Nullable List<@Nullable String> parts,
        @Nullable List<@Nullable Words> scenes) {

    /** The words of a scene; how long it takes follows from them. */
    record Words(@Nullable String spoken, @Nullable String onScreen) {}

    /** Returns the text in the form of the piece. */
    Copy toCopy(Copy piece) {
        List<String> posts = piece.parts().isEmpty() ? List.of() : present(parts);
        return new Copy(
                piece.subject() == null ? null : subject,
                piece.previewText() == null ? null : previewText,
                posts.isEmpty() ? stripped(text) : posts.getFirst(),
                hashtags == null
                        ? piece.hashtags()
                        : present(hashtags).stream()
                                .map(tag -> tag.startsWith("#") ? tag.substring(1) : tag)
                                .toList(),
                posts,
                piece.script().isEmpty() ? List.of() : script(),
                piece.angle(),
                List.of());
    }

    private List<Scene> script() {
        List<Scene> script = new ArrayList<>();
        for (Words words : scenes == null ? List.<Words>of() : scenes) {
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
