package com.dryjets.content.rewriting;

import com.dryjets.content.article.Article;
import com.dryjets.content.leo.Assignment;
import com.dryjets.content.leo.Copy;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece to rewrite.
 *
 * @param article the post that it was made from
 * @param assignment what it was made for; its variant counts the pieces of the post for the channel
 * @param copy its text as it stands
 */
public record Piece(Article article, Assignment assignment, Copy copy) {

    Channel channel() {
        return assignment.channel();
    }

    /** Returns the length of a text for the piece as it is published, as the platform counts it; of a thread, its longest post. */
    int length(Copy text) {
        PlatformRules rules = rules();
        return texts(text).stream().mapToInt(rules::length).max().orElse(0);
    }

    /** Lists what is published: the text, or the posts of a thread. */
    List<String> texts(Copy text) {
        return text.parts().size() > 1
                ? text.publishedParts(channel(), assignment.link())
                : List.of(text.body(channel(), assignment.link()));
    }

    PlatformRules rules() {
        return assignment.brief().rules().of(channel());
    }

    /** Returns whether a text for the piece is a thread or the script of a video. */
    boolean isInParts() {
        return copy.parts().size() > 1 || !copy.script().isEmpty();
    }

    /** Returns all its words. */
    static String everything(Copy copy) {
        return Stream.of(
                        Stream.of(copy.subject(), copy.previewText(), copy.text()),
                        copy.parts().stream(),
                        copy.script().stream().flatMap(scene -> Stream.of(scene.spoken(), scene.onScreen())),
                        copy.hashtags().stream().map(tag -> "#" + tag))
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    /** Returns whether two texts say the same. */
    static boolean isSame(Copy one, Copy other) {
        return everything(one).equals(everything(other));
    }
}
