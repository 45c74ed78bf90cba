package com.dryjets.content.recommendation;

import com.dryjets.content.article.Article;
import com.dryjets.content.digest.Digest;
import com.dryjets.content.digest.PostKind;
import com.dryjets.content.digest.Sentence;

/**
 * What counts for the choice of platforms.
 *
 * @param words the length
 * @param technical whether most sentences are for specialists
 */
record TextTraits(
        int words,
        PostKind kind,
        boolean hasList,
        boolean hasNumber,
        boolean hasQuestion,
        boolean hasPicture,
        boolean technical) {

    private static final double MOST = 0.5;

    static TextTraits of(Article article) {
        Digest digest = Digest.of(article);
        String text = article.everything();
        double technical = digest.sentences().values().stream()
                .mapToDouble(sentence -> sentence.technical() ? 1 : 0)
                .average()
                .orElse(0);
        return new TextTraits(
                text.isBlank() ? 0 : text.strip().split("\\s+").length,
                digest.kind(),
                !digest.listings().isEmpty(),
                digest.sentences().values().stream().anyMatch(TextTraits::hasDigit),
                digest.sentences().values().stream().anyMatch(Sentence::isQuestion),
                !article.images().isEmpty(),
                technical > MOST);
    }

    private static boolean hasDigit(Sentence sentence) {
        return sentence.text().codePoints().anyMatch(Character::isDigit);
    }
}
