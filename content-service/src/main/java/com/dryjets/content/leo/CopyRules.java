package com.dryjets.content.leo;

import com.dryjets.content.article.Article;
import com.dryjets.content.article.Languages;
import com.dryjets.content.digest.Hashtags;
import com.dryjets.platform.PostDraft;
import com.dryjets.platform.Violation;
import java.util.ArrayList;
import java.util.List;

/** Checks a piece, whichever engine wrote it. */
final class CopyRules {

    private CopyRules() {}

    /** Lists the faults of a piece. A missing picture is not a fault, because no text can fix it. */
    static List<String> faults(Article article, Assignment assignment, Copy copy) {
        String body = copy.body(assignment.channel(), assignment.link());
        List<String> faults = new ArrayList<>();
        if (copy.text().isBlank()) {
            // A link alone would satisfy the platform's rules.
            faults.add("no text");
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
                .forEach(violation -> faults.add(violation.rule().name()));
        String all = String.join("\n", copy.subject() + "", copy.previewText() + "", body);
        assignment.brief().voice().unwanted(all).ifPresent(word -> faults.add("word " + word));
        ClaimRules.inventedNumbers(article, all).forEach(number -> faults.add("number " + number));
        ClaimRules.inventedLinks(article, assignment.link(), all).forEach(link -> faults.add("link"));
        if (isInAnotherLanguage(article, copy.text())) {
            faults.add("language");
        }
        if (copy.hashtags().stream().anyMatch(tag -> Hashtags.tag(tag).isEmpty())) {
            faults.add("hashtag");
        }
        return List.copyOf(faults);
    }

    /** Returns whether the text is in another language than the post; the language of short texts may be unknown. */
    private static boolean isInAnotherLanguage(Article article, String text) {
        String language = Languages.detect(text);
        return !language.equals(Languages.UNDETERMINED)
                && !article.language().equals(Languages.UNDETERMINED)
                && !language.equals(article.language());
    }
}
