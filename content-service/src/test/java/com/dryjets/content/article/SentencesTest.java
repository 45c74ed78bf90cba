package com.dryjets.content.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void splitsAtSentenceEnds() {
        assertThat(Sentences.of("One here. Two there! Three? Four.", "en"))
                .containsExactly("One here.", "Two there!", "Three?", "Four.");
    }

    @Test
    void doesNotSplitAfterAnAbbreviation() {
        assertThat(Sentences.of("The U.S. Government asked Dr. Smith, e.g. Anna, about Fig. 3. He knew.", "en"))
                .containsExactly("The U.S. Government asked Dr. Smith, e.g. Anna, about Fig. 3.", "He knew.");
    }

    @Test
    void doesNotSplitVersionsOrNumbers() {
        assertThat(Sentences.of("Rust 1.90.0 is out. It costs 3.5 million.", "en"))
                .containsExactly("Rust 1.90.0 is out.", "It costs 3.5 million.");
    }

    @Test
    void splitsBeforeANumber() {
        assertThat(Sentences.of("They use the new edition. 85% said that it was easy.", "en"))
                .containsExactly("They use the new edition.", "85% said that it was easy.");
    }

    @Test
    void doesNotSplitInsideParentheses() {
        assertThat(Sentences.of("It works (we tried. Twice.) and stays. Done.", "en"))
                .containsExactly("It works (we tried. Twice.) and stays.", "Done.");
    }

    @Test
    void keepsTheWholeText() {
        String text = "¿Qué es? Es el Sr. López (hora del Este). 18F ayuda a otros.\nFin";

        assertThat(String.join(" ", Sentences.of(text, "es"))).isEqualTo(text.replace('\n', ' '));
    }
}
