package com.dryjets.content.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Book a table at https://example.com/book?date=2026-12-05&seats=2 before Friday.",
                "Write to https://example.com/shop?id=7!x&ref=news today.",
                "Yahoo!Japan love it when people write their name.",
                "Ask mail@example.com?subject=Hello for more.",
                "He said “Is it done? Then go.” and left."
            })
    void neverSplitsAnAddressANameOrAQuotation(String sentence) {
        assertThat(Sentences.of(sentence + " Second here.", "en")).containsExactly(sentence, "Second here.");
    }

    @Test
    void doesNotSplitAtAMarkInCode() {
        Block block =
                new Block(Block.Kind.PROSE, "The operator ? Returns early here. It is short.", 0, 0, "", List.of("?"));

        assertThat(Sentences.of(block, "en")).containsExactly("The operator ? Returns early here.", "It is short.");
    }

    @Test
    void splitsSentencesOfOtherScripts() {
        assertThat(Sentences.of("面包保存更长时间。我们测试了面包。", "zh")).containsExactly("面包保存更长时间。", "我们测试了面包。");
        assertThat(Sentences.of("रोटी ताज़ा रहती है। बेकर्स ने परीक्षण किया।", "hi"))
                .containsExactly("रोटी ताज़ा रहती है।", "बेकर्स ने परीक्षण किया।");
    }

    @Test
    void doesNotSplitGermanAbbreviationsAndQuotations() {
        assertThat(Sentences.of("Das gilt z. B. für Brot. Er sagte: „Gut so! Weiter.“ Dann ging er.", "de"))
                .containsExactly("Das gilt z. B. für Brot.", "Er sagte: „Gut so! Weiter.“", "Dann ging er.");
    }

    /** A megabyte each; a splitter that reads any of them again with each step would take hours. */
    @ParameterizedTest
    @ValueSource(strings = {"z", "_", "!", "@", "Dr. ", "a. ", "(Word up. ", "“Word up. ", "(In 2018. 85 percent. "})
    void splitsTextThatNeverEndsASentence(String part) {
        String text = part.repeat(1_000_000 / part.length());

        assertThat(Sentences.of(text, "en")).containsExactly(text.strip());
    }

    @Test
    void splitsALongAddressFromTheMarkAfterIt() {
        String address = "www.example.com/" + "!".repeat(1_000_000) + "x";

        assertThat(Sentences.of("See " + address + ". Second here.", "en"))
                .containsExactly("See " + address + ".", "Second here.");
    }

    @Test
    void keepsTheWholeText() {
        String text = "¿Qué es? Es el Sr. López (hora del Este). 18F ayuda a otros.\nFin";

        assertThat(String.join(" ", Sentences.of(text, "es"))).isEqualTo(text.replace('\n', ' '));
    }
}
