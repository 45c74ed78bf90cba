package com.dryjets.social.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LittleTextTest {

    @Test
    void escapesReservedCharactersButNotHashtags() {
        String text = "Half (50 %) of it: a|b, mail@example.org, 2*3 #laundry \\ end";

        assertThat(LittleText.escape(text))
                .isEqualTo("Half \\(50 %\\) of it: a\\|b, mail\\@example.org, 2\\*3 #laundry \\\\ end");
        assertThat(LittleText.unescape(LittleText.escape(text))).isEqualTo(text);
    }
}
