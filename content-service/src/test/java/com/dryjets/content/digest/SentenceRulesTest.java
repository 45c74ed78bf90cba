package com.dryjets.content.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.article.Block.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceRulesTest {

    private static final Phrasebook ENGLISH = Phrasebook.of("en");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Too short to say.",
                "and this one begins in the middle of a thought.",
                "What follows here is the list that explains it all:",
                "The function =IF(C2 = 0, B2 / C2, 1.0 + 2.0) * 100 is.",
                "He said “the half of it and never came to the end.",
                "The sentence that opens a bracket (and leaves it at that."
            })
    void rejectsSentencesThatCannotStandAlone(String sentence) {
        assertThat(SentenceRules.isUsable(sentence, Kind.PROSE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Clear names make a spreadsheet easier to read for everyone.",
                "“Clear names make a spreadsheet easier to read for everyone.”",
                "¿Por qué se unen tantas personas a nuestro equipo?",
                "85% of all users said that it was easy."
            })
    void acceptsCompleteSentences(String sentence) {
        assertThat(SentenceRules.isUsable(sentence, Kind.PROSE)).isTrue();
    }

    @Test
    void acceptsAListItemWithoutAPeriod() {
        String item = "Support for tables in every second level list";

        assertThat(SentenceRules.isUsable(item, Kind.ITEM)).isTrue();
        assertThat(SentenceRules.isUsable(item, Kind.PROSE)).isFalse();
    }

    @Test
    void lowersTheWeightOfDependentSentences() {
        double alone = worth("Clear names make a spreadsheet easier to read for everyone.");

        assertThat(worth("However, clear names make a spreadsheet easier to read for everyone."))
                .isLessThan(alone);
        assertThat(worth("It’s clear that names make a spreadsheet easier to read."))
                .isLessThan(alone);
        assertThat(worth("The table below shows how names make a spreadsheet easier."))
                .isLessThan(alone);
        assertThat(worth("Italy has names that make a spreadsheet easier to read."))
                .isEqualTo(alone);
    }

    private static double worth(String sentence) {
        return SentenceRules.independence(sentence, Kind.PROSE, ENGLISH);
    }
}
