package com.dryjets.local.sandbox.network.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LittleTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        plain #tag text; plain #tag text
        a \\(b\\) c; a (b) c
        see {hashtag|\\#|Laundry} now; see #Laundry now
        by @[Acme Corp](urn:li:organization:1) today; by Acme Corp today
        cut here (lost); cut here
        """)
    void rendersTextAsReadersSeeIt(String commentary, String rendered) {
        assertThat(LittleText.render(commentary).strip()).isEqualTo(rendered);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        plain #tag text; plain {hashtag|\\#|tag} text
        a (b) c; a \\(b\\) c
        50% #Wäsche, done; 50% {hashtag|\\#|Wäsche}, done
        """)
    void formatsTextAsTheApiReturnsIt(String text, String formatted) {
        assertThat(LittleText.format(text)).isEqualTo(formatted);
        assertThat(LittleText.render(formatted)).isEqualTo(text);
    }
}
