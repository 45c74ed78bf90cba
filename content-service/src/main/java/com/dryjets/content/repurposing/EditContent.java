package com.dryjets.content.repurposing;

import com.dryjets.content.leo.Copy;
import com.dryjets.content.leo.Scene;
import com.dryjets.kit.problem.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a content piece; absent fields keep their values.
 *
 * @param hashtags hashtags with or without the # sign
 * @param parts the posts of a thread without link and hashtags; the first one is the text
 * @param media addresses of pictures or videos that the platform can fetch
 * @param script the scenes of a video, in order and without overlap
 */
public record EditContent(
        @Nullable @Size(max = 1000) String subject,
        @Nullable @Size(max = 500) String previewText,

        @Nullable @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank") @Size(max = 100_000)
        String text,

        @Nullable @Size(max = 100)
        List<
                        @NotNull
                        @Pattern(
                                regexp = "#?[\\p{M}\\p{N}_]*\\p{L}[\\p{L}\\p{M}\\p{N}_]*",
                                message = "must be a hashtag")
                        String>
                hashtags,

        @Nullable @Size(max = 25)
        List<
                        @NotNull @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
                        @Size(max = 25_000) String>
                parts,

        @Nullable URI link,
        @Nullable @Size(max = 100) List<@NotNull URI> media,
        @Nullable @Size(min = 1, max = 100) List<@NotNull Scene> script) {

    EditContent withMedia(List<URI> others) {
        return new EditContent(subject, previewText, text, hashtags, parts, link, others, script);
    }

    /**
     * Returns the edited text. The text of a thread is its first post, whichever of the two is edited. Lines that a person
     * has changed lose their sources.
     */
    Copy appliedTo(Copy copy) {
        List<Scene> scenes = orderedScript();
        List<Scene> scriptNow = scenes == null ? copy.script() : scenes;
        List<String> posts = new ArrayList<>(parts == null ? copy.parts() : parts);
        String first = parts == null || parts.isEmpty() ? copy.text() : parts.getFirst();
        String textNow = text == null ? first : text;
        if (!posts.isEmpty()) {
            posts.set(0, textNow);
        }
        String subjectNow = subject == null ? copy.subject() : subject;
        String previewNow = previewText == null ? copy.previewText() : previewText;
        List<String> tags = plainHashtags();
        String all = String.join(
                "\n", textNow, String.join("\n", posts), subjectNow + "", previewNow + "", words(scriptNow));
        boolean isScriptKept = !copy.script().isEmpty() && scenes == null;
        return new Copy(
                subjectNow,
                previewNow,
                textNow,
                tags == null ? copy.hashtags() : tags,
                posts,
                scriptNow,
                copy.angle(),
                copy.lines().stream()
                        .filter(line -> isScriptKept || all.contains(line.text()))
                        .toList());
    }

    private static String words(List<Scene> script) {
        return script.stream()
                .map(scene -> scene.spoken() + "\n" + scene.onScreen())
                .collect(Collectors.joining("\n"));
    }

    @Nullable
    List<String> plainHashtags() {
        return hashtags == null
                ? null
                : hashtags.stream()
                        .map(tag -> tag.startsWith("#") ? tag.substring(1) : tag)
                        .toList();
    }

    /** Returns the scenes, or fails with 400 for one that is empty, ends before it begins, or overlaps the one before it. */
    @Nullable
    List<Scene> orderedScript() {
        int free = 0;
        for (int i = 0; script != null && i < script.size(); i++) {
            Scene scene = script.get(i);
            if (scene.from() < free || scene.to() <= scene.from()) {
                throw Problem.badField(
                        "/script/" + i + "/from", "must not be before second " + free + ", and must be before the end");
            }
            if (scene.spoken().isBlank() && scene.onScreen().isBlank()) {
                throw Problem.badField("/script/" + i + "/spoken", "must not be blank without words on the screen");
            }
            free = scene.to();
        }
        return script;
    }
}
