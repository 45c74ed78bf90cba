package com.dryjets.content.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.contracts.marketing.Channel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonRulesTest {

    @Test
    void shrinksTheEffectOfASinglePiece() {
        List<PublishedPiece> pieces = new ArrayList<>(Collections.nCopies(10, piece("claim", 1000, 20)));
        pieces.add(piece("number", 1000, 60));

        Lesson lesson = lesson(pieces, Trait.ANGLE, "number");

        // The rate of the channel is 260 / 11,000. Smoothed, the piece has 62.36 / 1,100 and the others 22.36 / 1,100;
        // the logarithms are -2.8701 and -3.8957, their mean -3.8025; (-2.8701 + 3.8025) / 5 = 0.1865.
        assertThat(lesson.uplift()).isCloseTo(0.205, within(0.001));
        assertThat(lesson.pieces()).isOne();
        assertThat(lesson.exposures()).isEqualTo(1000);
        assertThat(lesson.clicks()).isEqualTo(60);
        assertThat(lesson.low()).isNegative();
        assertThat(lesson.enough()).isFalse();
    }

    @Test
    void learnsFromManyPieces() {
        List<PublishedPiece> pieces = new ArrayList<>(Collections.nCopies(20, piece("claim", 1000, 10)));
        pieces.addAll(Collections.nCopies(20, piece("number", 1000, 40)));

        Lesson number = lesson(pieces, Trait.ANGLE, "number");
        Lesson claim = lesson(pieces, Trait.ANGLE, "claim");

        assertThat(number.enough()).isTrue();
        assertThat(number.low()).isPositive();
        assertThat(claim.enough()).isTrue();
        assertThat(claim.high()).isNegative();
        assertThat(lesson(pieces, Trait.LENGTH, "short").uplift()).isZero();
    }

    @Test
    void countsPiecesAndNotImpressions() {
        List<PublishedPiece> pieces = new ArrayList<>(Collections.nCopies(10, piece("claim", 1000, 20)));
        pieces.add(piece("number", 10_000_000, 600_000));

        assertThat(lesson(pieces, Trait.ANGLE, "number").enough()).isFalse();
    }

    @Test
    void comparesOnlyPiecesOfOneChannel() {
        List<PublishedPiece> pieces = List.of(
                new PublishedPiece(Channel.EMAIL, "claim", HookKind.STATEMENT, LengthClass.LONG, List.of(), 100, 30),
                piece("claim", 1000, 10));

        assertThat(LessonRules.lessons(pieces)).containsOnlyKeys(Channel.EMAIL, Channel.TWITTER);
        assertThat(lesson(pieces, Trait.ANGLE, "claim").uplift()).isZero();
    }

    @Test
    void learnsNothingWithoutClicksOrExposures() {
        assertThat(LessonRules.lessons(List.of(piece("claim", 1000, 0)))).containsEntry(Channel.TWITTER, List.of());
        assertThat(LessonRules.lessons(List.of(piece("claim", 0, 0)))).isEmpty();
        assertThat(LessonRules.lessons(List.of())).isEmpty();
    }

    @Test
    void survivesCorrectionsBelowZero() {
        assertThat(lesson(List.of(piece("claim", 1000, -5), piece("number", 1000, 30)), Trait.ANGLE, "claim")
                        .uplift())
                .isNegative();
    }

    @Test
    void countsAHashtagOnceWhateverItsCase() {
        PublishedPiece piece = new PublishedPiece(
                Channel.TWITTER, null, HookKind.STATEMENT, LengthClass.SHORT, List.of("Culture", "culture"), 1000, 20);

        assertThat(lesson(List.of(piece), Trait.HASHTAG, "culture").pieces()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "Why do teams leave?, QUESTION",
        "'“We leave,” they say.', QUOTATION",
        "Three of 10 teams leave., NUMBER",
        "Teams leave., STATEMENT"
    })
    void tellsHowATextBegins(String text, HookKind kind) {
        assertThat(HookKind.of(text + "\n\nAnd 5 more? Yes.")).isEqualTo(kind);
    }

    private static Lesson lesson(List<PublishedPiece> pieces, Trait trait, String value) {
        return LessonRules.lessons(pieces).get(Channel.TWITTER).stream()
                .filter(lesson -> lesson.trait() == trait && lesson.value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static PublishedPiece piece(String angle, double exposures, double clicks) {
        return new PublishedPiece(
                Channel.TWITTER, angle, HookKind.STATEMENT, LengthClass.SHORT, List.of("Culture"), exposures, clicks);
    }
}
