package com.dryjets.social.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.network.Media;
import com.dryjets.social.post.Message;
import com.dryjets.social.projection.ApprovedContent;
import com.dryjets.social.projection.CampaignProjection;
import com.dryjets.social.projection.CampaignStatus;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    private static final URI LINK = URI.create("https://sunrise.example/bread");
    private static final Media PICTURE =
            new Media(URI.create("https://sunrise.example/bread.jpg"), null, null, null, null, null, null);
    private static final CampaignProjection CAMPAIGN = new CampaignProjection(
            "sunrise", UUID.randomUUID(), "Bread", CampaignStatus.RUNNING, List.of(), null, null, null, null, null);

    @ParameterizedTest
    @EnumSource(names = {"TWITTER", "FACEBOOK", "LINKEDIN", "BLUESKY"})
    void appendsTheLink(Channel channel) {
        String tagged = tagged(channel);

        Message message = message(channel, "Fresh bread", List.of(PICTURE));

        assertThat(message.parts()).containsExactly("Fresh bread\n\n" + tagged);
        assertThat(message.link()).isEqualTo(URI.create(tagged));
    }

    private static String tagged(Channel channel) {
        return LINK + "?utm_source=" + channel.name().toLowerCase(Locale.ROOT)
                + "&utm_medium=social&utm_campaign=Bread";
    }

    /** The approved text doesn't change. */
    @Test
    void doesNotTagLinksInTheText() {
        Message message = message(Channel.BLUESKY, "Fresh bread: " + LINK, List.of());

        assertThat(message.parts()).containsExactly("Fresh bread: " + LINK);
        assertThat(message.link()).isEqualTo(LINK);
    }

    @Test
    void doesNotTagALinkThatWouldNoLongerFit() {
        String text = "x".repeat(300 - 2 - LINK.toString().length());

        assertThat(message(Channel.BLUESKY, text, List.of()).parts()).containsExactly(text + "\n\n" + LINK);
    }

    @ParameterizedTest
    @EnumSource(names = {"INSTAGRAM", "TIKTOK"})
    void leavesOutALinkThatNobodyCouldOpen(Channel channel) {
        Message message = message(channel, "Fresh bread", List.of(PICTURE));

        assertThat(message.parts()).containsExactly("Fresh bread");
        assertThat(message.link()).isNull();
    }

    @Test
    void previewsALinkThatDoesNotFitOnlyWhereTheNetworkDoes() {
        assertThat(message(Channel.BLUESKY, "x".repeat(300), List.of()).link())
                .isEqualTo(URI.create(tagged(Channel.BLUESKY)));
        assertThat(message(Channel.BLUESKY, "x".repeat(300), List.of(PICTURE)).link())
                .isNull();
        assertThat(message(Channel.TWITTER, "x".repeat(280), List.of()).link()).isNull();
    }

    private static Message message(Channel channel, String text, List<Media> media) {
        return Messages.of(new ApprovedContent(UUID.randomUUID(), null, channel, List.of(text), LINK, media), CAMPAIGN);
    }
}
