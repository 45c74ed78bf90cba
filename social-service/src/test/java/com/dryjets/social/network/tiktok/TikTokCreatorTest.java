package com.dryjets.social.network.tiktok;

import static com.dryjets.social.network.PostFixtures.post;
import static com.dryjets.social.network.PostFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.network.FixtureMedia;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.PostOptions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class TikTokCreatorTest {

    private static final NetworkPost POST =
            with(with(post(Channel.TIKTOK, "Fresh bread"), PostOptions.NONE), FixtureMedia.of("10.jpg", null));

    @Test
    void usesTheChosenPrivacyLevel() {
        ObjectNode info = JsonNodeFactory.instance.objectNode();

        TikTokCreator.addSettings(info, offering("PUBLIC_TO_EVERYONE", "SELF_ONLY"), chosen("SELF_ONLY"));

        assertThat(info.path("privacy_level").asText()).isEqualTo("SELF_ONLY");
    }

    /** TikTok allows no default. */
    @Test
    void refusesPostsWithoutAPrivacyLevel() {
        assertThatThrownBy(() -> TikTokCreator.check(offering("PUBLIC_TO_EVERYONE"), POST))
                .isInstanceOf(NetworkFailure.class)
                .hasMessage("TikTok offers this account PUBLIC_TO_EVERYONE. Choose who can see the post.");
    }

    @Test
    void refusesPrivacyLevelsThatTikTokDoesNotOffer() {
        assertThatThrownBy(() -> TikTokCreator.check(offering("SELF_ONLY"), chosen("PUBLIC_TO_EVERYONE")))
                .isInstanceOf(NetworkFailure.class)
                .hasMessageContaining("not PUBLIC_TO_EVERYONE");
        assertThatCode(() -> TikTokCreator.check(offering("SELF_ONLY"), chosen("SELF_ONLY")))
                .doesNotThrowAnyException();
    }

    private static NetworkPost chosen(String privacy) {
        return with(POST, new PostOptions(null, privacy, false));
    }

    private static JsonNode offering(String... levels) {
        ObjectNode creator = JsonNodeFactory.instance.objectNode();
        var offered = creator.putArray("privacy_level_options");
        for (String level : levels) {
            offered.add(level);
        }
        return creator;
    }
}
