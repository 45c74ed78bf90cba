package com.dryjets.content.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.article.Block.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceRulesTest {

    private static final Phrasebook ENGLISH = Phrasebook.of("en");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Too short.",
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It’s clear that names make a spreadsheet easier to read.",
                "The table below shows how names make a spreadsheet easier.",
                "This is why names make a spreadsheet easier to read.",
                "Clear names make this sheet easier to read for everyone.",
                "In plain language, it says that names are missing everywhere.",
                "Adding that logic to a view is not an appropriate choice.",
                "Every day, that system counts ten visitors too many.",
                "Readers have a good idea of what is happening here.",
                "A lot has changed since then for people who write names.",
                "Or simply: names make a spreadsheet easier to read.",
                "Of course, names make a spreadsheet easier to read.",
                "Speaking of names, they make a spreadsheet easier to read.",
                "(Clear names make a spreadsheet easier to read.)"
            })
    void findsSentencesThatNeedTheirContext(String sentence) {
        assertThat(SentenceRules.standsAlone(sentence, ENGLISH)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Clear names make a spreadsheet easier to read for everyone.",
                "Italy has names that make a spreadsheet easier to read.",
                "If names are clear, they make a spreadsheet easier to read.",
                "Instead of guessing, people can read what a cell is for."
            })
    void acceptsSentencesThatNeedNoContext(String sentence) {
        assertThat(SentenceRules.standsAlone(sentence, ENGLISH)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "However, clear names help.|Clear names help.",
                "Of course, clear names help.|Clear names help.",
                "Speaking of formulas, clear names help.|Clear names help.",
                "But clear names help.|Clear names help.",
                "Clear names, however, help.|Clear names help.",
                "Clear names help, for example.|Clear names help.",
                "Clear names can be a topic of debate, however, when teams grow.|Clear names can be a topic of debate, however, when teams grow.",
                "Clear names help (see the table below).|Clear names help.",
                "Clear names (and short ones) help.|Clear names (and short ones) help."
            })
    void removesWhatOnlyMakesSenseInThePost(String sentence, String repaired) {
        assertThat(Repairs.of(sentence, ENGLISH)).isEqualTo(repaired);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "面包师在去年冬天测试了三个城镇的四十个面包。",
                "清潔なリネンの布で包むとパンは長持ちします。",
                "깨끗한 리넨 천으로 싸면 빵이 더 오래 신선하게 유지됩니다.",
                "القماش النظيف يحافظ على الخبز طازجا لفترة أطول من البلاستيك.",
                "בד פשתן נקי שומר על הלחם טרי לאורך זמן רב יותר מאשר שקית.",
                "साफ लिनन के कपड़े में लपेटने पर रोटी लंबे समय तक ताज़ा रहती है।",
                "Er sagte: „Das Brot bleibt in Leinen länger frisch.“",
                "Han sade att ”brödet håller sig färskt längre” i linne.",
                "Il a dit que « le pain reste frais » dans un linge propre."
            })
    void acceptsSentencesOfOtherScriptsAndQuotationMarks(String sentence) {
        assertThat(SentenceRules.isUsable(sentence, Kind.PROSE)).isTrue();
    }

    @Test
    void prefersSentencesOfMediumLength() {
        assertThat(SentenceRules.appeal("Clear names help all of us.", Kind.PROSE, ENGLISH))
                .isLessThan(SentenceRules.appeal(
                        "Clear names make a spreadsheet easier to read for everyone.", Kind.PROSE, ENGLISH));
    }
}
