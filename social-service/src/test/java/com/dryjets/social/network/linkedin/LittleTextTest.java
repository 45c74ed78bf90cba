package com.dryjets.social.network.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LittleTextTest {

    @Test
    void escapesReservedCharactersButNotHashtags() {
        String text = "Half (50 %) of it: a|b, mail@example.org, 2*3 #laundry C# # \\ end";

        assertThat(LittleText.escape(text))
                .isEqualTo("Half \\(50 %\\) of it: a\\|b, mail\\@example.org, 2\\*3 #laundry C\\# \\# \\\\ end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Half (50 %) of it: a|b, mail@example.org, 2*3 #laundry \\ end",
                "#Zürich #日本 C# F# #",
                "{hashtag|\\#|x}",
                "@[Sunrise](urn:li:organization:1)",
                "<b>_~*</b>",
            })
    void readsBackWhatItWrote(String text) {
        assertThat(LittleText.unescape(LittleText.escape(text))).isEqualTo(text);
        assertThat(LittleText.isSame(text, LittleText.unescape(LittleText.escape(text))))
                .isTrue();
    }

    @Test
    void readsTheTemplatesThatLinkedInAnswers() {
        assertThat(
                        LittleText.unescape(
                                "Hello @[Dev\\(test\\)co](urn:li:organization:2414183) {hashtag|\\#|laundry} {hashtag|#|clean\\_home}"))
                .isEqualTo("Hello Dev(test)co #laundry #clean_home");
        assertThat(LittleText.isSame(
                        "Clean! #laundry #clean_home", "Clean\\! {hashtag|\\#|laundry}  {hashtag|\\#|clean\\_home}"))
                .as("an exclamation mark is not reserved")
                .isFalse();
        assertThat(LittleText.isSame("Clean #laundry (today)", "Clean {hashtag|\\#|laundry} \\(today\\)\n"))
                .isTrue();
    }

    @Test
    void recognizesPostsWhoseLinksLinkedInHasShortened() {
        assertThat(LittleText.isSame(
                        "See https://www.sunrise.test/offers/autumn?x=1 today", "See https://lnkd.in/e-4_xY today"))
                .isTrue();
        assertThat(LittleText.isSame("See https://www.sunrise.test/a", "Look https://lnkd.in/e4xY"))
                .isFalse();
    }
}
