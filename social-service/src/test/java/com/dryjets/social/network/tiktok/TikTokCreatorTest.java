package com.dryjets.social.network.tiktok;

import static com.dryjets.social.network.PostFixtures.post;
import static com.dryjets.social.network.PostFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.PostOptions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TikTokCreatorTest {

    private static final NetworkPost POST = with(post(Channel.TIKTOK, "Fresh bread"), PostOptions.NONE);

    @ParameterizedTest
    @CsvSource({
        "SELF_ONLY PUBLIC_TO_EVERYONE MUTUAL_FOLLOW_FRIENDS, PUBLIC_TO_EVERYONE",
        "SELF_ONLY MUTUAL_FOLLOW_FRIENDS FOLLOWER_OF_CREATOR, FOLLOWER_OF_CREATOR",
        "SELF_ONLY, SELF_ONLY"
    })
    void showsPostsAsTheAccountIsSet(String offered, String expected) {
        assertThat(TikTokCreator.privacy(offering(offered.split(" ")), POST)).isEqualTo(expected);
    }

    @Test
    void showsPostsAsThePersonChose() {
        NetworkPost chosen = with(POST, new PostOptions(null, "SELF_ONLY", false));

        assertThat(TikTokCreator.privacy(offering("PUBLIC_TO_EVERYONE", "SELF_ONLY"), chosen))
                .isEqualTo("SELF_ONLY");
    }

    @Test
    void refusesAnAccountThatMayNotShowPosts() {
        assertThatThrownBy(() -> TikTokCreator.privacy(offering(), POST)).isInstanceOf(NetworkFailure.class);
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
