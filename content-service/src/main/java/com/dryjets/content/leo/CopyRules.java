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

/** Checks pieces of one post, whichever engine wrote them. The post is read once for all of them; threads may share it. */
public final class CopyRules {

    private final Article article;
    private final Evidence evidence;

    private CopyRules(Article article) {
        this.article = article;
        evidence = Evidence.of(article);
    }

    public static CopyRules of(Article article) {
        return new CopyRules(article);
    }

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
    public Faults faults(Assignment assignment, Copy copy) {
        return new Faults(
                broken(assignment, copy), evidence.inventedIn(everything(assignment, copy), assignment.link()));
    }

    /** Finds the rules that a piece breaks, as far as they do not depend on what the post says. */
    public List<String> broken(Assignment assignment, Copy copy) {
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
        if (isInAnotherLanguage(article, String.join("\n", told(copy)))) {
            faults.add("the language is not that of the post");
        }
        if (copy.hashtags().stream().anyMatch(tag -> Hashtags.tag(tag).isEmpty())) {
            faults.add("a hashtag has other characters than letters and digits, or no letter");
        }
        assignment
                .brief()
                .voice()
                .unwanted(everything(assignment, copy))
                .ifPresent(word -> faults.add("the brand avoids the word " + word));
        return faults;
    }

    private static String everything(Assignment assignment, Copy copy) {
        String body = copy.body(assignment.channel(), assignment.link());
        return Stream.concat(Stream.of(copy.subject(), copy.previewText(), body), told(copy).stream())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
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
