package com.dryjets.content.leo;

import com.dryjets.content.article.Article;
import com.dryjets.content.article.Languages;
import com.dryjets.content.claims.Evidence;
import com.dryjets.content.claims.Invented;
import com.dryjets.content.digest.Hashtags;
import com.dryjets.platform.PostDraft;
import com.dryjets.platform.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks a piece, whichever engine wrote it. */
public final class CopyRules {

    private CopyRules() {}

    /**
     * What is wrong with a piece, in words that a model understands.
     *
     * @param invented claims that the post does not make
     */
    public record Faults(List<String> rules, List<Invented> invented) {
        public Faults {
            rules = List.copyOf(rules);
            invented = List.copyOf(invented);
        }

        /** Returns these faults and others. */
        Faults and(List<String> more) {
            return new Faults(Stream.concat(rules.stream(), more.stream()).toList(), invented);
        }

        /** Returns all faults in words. */
        public List<String> all() {
            return Stream.concat(rules.stream(), invented.stream().map(claim -> claim + " is not in the post"))
                    .toList();
        }
    }

    /** Finds the faults of a piece. A missing picture is not a fault, because no text can fix it. */
    public static Faults faults(Article article, Assignment assignment, Copy copy) {
        String body = copy.body(assignment.channel(), assignment.link());
        List<String> faults = new ArrayList<>();
        if (copy.text().isBlank()) {
            // A link alone would satisfy the platform's rules.
            faults.add("the text is empty");
        }
        assignment
                .brief()
                .rules()
                .of(assignment.channel())
                .check(new PostDraft(
                        copy.subject(),
                        copy.previewText(),
                        body,
                        copy.publishedParts(assignment.channel(), assignment.link()),
                        List.of()))
                .stream()
                .filter(violation -> !violation.advice() && violation.rule() != Violation.Rule.MEDIA_MISSING)
                .forEach(violation -> faults.add(violation.part() + ": " + violation.message()));
        List<String> told = told(copy);
        if (isInAnotherLanguage(article, String.join("\n", told))) {
            faults.add("the language is not that of the post");
        }
        if (copy.hashtags().stream().anyMatch(tag -> Hashtags.tag(tag).isEmpty())) {
            faults.add("a hashtag has other characters than letters and digits, or no letter");
        }
        String all = Stream.concat(Stream.of(copy.subject(), copy.previewText(), body), told.stream())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        assignment.brief().voice().unwanted(all).ifPresent(word -> faults.add("the brand avoids the word " + word));
        return new Faults(faults, Evidence.of(article).inventedIn(all, assignment.link()));
    }

    /** Lists the texts that people read or hear: the text itself, the posts of a thread and the words of a script. */
    private static List<String> told(Copy copy) {
        return Stream.of(
                        Stream.of(copy.text()),
                        copy.parts().stream(),
                        copy.script().stream().flatMap(scene -> Stream.of(scene.spoken(), scene.onScreen())))
                .flatMap(texts -> texts)
                .distinct()
                .toList();
    }

    /** Returns whether the text is in another language than the post; the language of short texts may be unknown. */
    private static boolean isInAnotherLanguage(Article article, String text) {
        String language = Languages.detect(text);
        return !language.equals(Languages.UNDETERMINED)
                && !article.language().equals(Languages.UNDETERMINED)
                && !language.equals(article.language());
    }
}
