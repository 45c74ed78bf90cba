package com.dryjets.content.digest;

import com.dryjets.content.article.Article;
import com.dryjets.content.article.Block.Kind;
import java.util.List;
import java.util.regex.Pattern;

/** Tells what kind of post an article is, by its title, its tags and how it speaks. */
final class PostKinds {

    private static final Pattern VERSION =
            Pattern.compile("(?<![\\p{L}\\p{N}])v?\\d+\\.\\d+(?:\\.\\d+)?(?![\\p{L}\\p{N}])");
    private static final Pattern PERCENT = Pattern.compile("\\d\\s?%|\\bpercent\\b");
    private static final int MANY_PERCENTAGES = 8;
    private static final double PERSONAL = 0.3;
    private static final double QUOTED = 0.3;

    private PostKinds() {}

    /** Answers in people's own words are stories, not results. */
    private static boolean isQuoted(List<Sentence> sentences) {
        long quotations = sentences.stream()
                .filter(sentence -> sentence.kind() == Kind.QUOTE)
                .count();
        return quotations > QUOTED * sentences.size();
    }

    static PostKind of(Article article, List<Sentence> sentences) {
        Phrasebook phrases = Phrasebook.of(article.language());
        Phrasebook english = Phrasebook.of("en");
        String title = article.title();
        for (PostKind kind : List.of(PostKind.SURVEY, PostKind.HOW_TO, PostKind.STORY, PostKind.ANNOUNCEMENT)) {
            // English titles are common in other languages, too.
            if (phrases.isTypical(kind, title) || english.isTypical(kind, title)) {
                return kind == PostKind.SURVEY && isQuoted(sentences) ? PostKind.STORY : kind;
            }
        }
        if (VERSION.matcher(title).find()) {
            return PostKind.ANNOUNCEMENT;
        }
        if (article.tags().stream().anyMatch(tag -> phrases.isTypical(PostKind.HOW_TO, tag))) {
            return PostKind.HOW_TO;
        }
        long percentages = sentences.stream()
                .filter(sentence -> PERCENT.matcher(sentence.source()).find())
                .count();
        long personal = sentences.stream()
                .filter(sentence -> phrases.isPersonal(sentence.source()))
                .count();
        if (percentages >= MANY_PERCENTAGES) {
            return PostKind.SURVEY;
        }
        return !sentences.isEmpty() && personal >= PERSONAL * sentences.size() ? PostKind.STORY : PostKind.OPINION;
    }
}
