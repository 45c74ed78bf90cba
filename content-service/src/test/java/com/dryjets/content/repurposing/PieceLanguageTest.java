package com.dryjets.content.repurposing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PieceLanguageTest {

    private static final String GERMAN =
            "Wir haben die Umfrage mit den Teams gemacht, und das ist dabei herausgekommen.";
    private static final String ENGLISH = "We did the survey with the teams, and this is what came out of it.";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, de, de",
                "es-PR, es, es-PR",
                "pt_br, en, pt-BR",
                "-, und, -",
                "nonsense!, de, de",
                "und, en, en"
            })
    void statesTheLanguageOfAPost(String stated, String detected, String expected) {
        assertThat(PieceLanguage.ofPost(stated, detected)).isEqualTo(expected);
    }

    @Test
    void keepsTheRegionOfThePost() {
        assertThat(PieceLanguage.of("de-AT", GERMAN)).isEqualTo("de-AT");
        assertThat(PieceLanguage.of("ja", "日本語のニュースレター")).isEqualTo("ja");
    }

    @Test
    void followsAPersonWhoTranslatesThePiece() {
        assertThat(PieceLanguage.of("de-AT", ENGLISH)).isEqualTo("en");
        assertThat(PieceLanguage.of(null, GERMAN)).isEqualTo("de");
    }

    @Test
    void isUnknownIfNothingTellsIt() {
        assertThat(PieceLanguage.of(null, "1, 2, 3!")).isNull();
    }
}
