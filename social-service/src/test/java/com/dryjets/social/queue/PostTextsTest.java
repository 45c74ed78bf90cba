package com.dryjets.social.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostTextsTest {

    private static final String LINK = "https://blog.example.org/shirts";

    @Test
    void appendsTheLinkUnlessTheTextContainsIt() {
        assertThat(text(Channel.LINKEDIN, "Shirts")).isEqualTo("Shirts\n\n" + LINK);
        assertThat(text(Channel.LINKEDIN, "Shirts: " + LINK)).isEqualTo("Shirts: " + LINK);
        assertThat(PostTexts.withLink(Channel.LINKEDIN, "Shirts", null, List.of()))
                .isEqualTo("Shirts");
    }

    @Test
    void omitsTheLinkWhereItIsNotClickable() {
        assertThat(text(Channel.INSTAGRAM, "Shirts")).isEqualTo("Shirts");
    }

    @Test
    void omitsTheLinkWhereItDoesNotFit() {
        String long270 = "x".repeat(270);
        String long240 = "x".repeat(240);

        assertThat(text(Channel.TWITTER, long270)).isEqualTo(long270);
        assertThat(text(Channel.TWITTER, long240)).isEqualTo(long240 + "\n\n" + LINK);
    }

    private static String text(Channel channel, String body) {
        return PostTexts.withLink(channel, body, LINK, List.of());
    }
}
