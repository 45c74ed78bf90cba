package com.dryjets.social.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.projection.CampaignProjection;
import com.dryjets.social.projection.CampaignStatus;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtmRulesTest {

    private static final String TAGS = "utm_source=linkedin&utm_medium=social&utm_campaign=W%C3%A4rme%20%26%20Wool";

    private static final CampaignProjection CAMPAIGN = new CampaignProjection(
            "sunrise",
            Ids.next(),
            "Wärme & Wool",
            CampaignStatus.RUNNING,
            List.of(Channel.LINKEDIN),
            null,
            null,
            null,
            null,
            null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See https://sunrise.example/wool.|See https://sunrise.example/wool?TAGS.",
                "(https://sunrise.example/a?b=1)|(https://sunrise.example/a?b=1&TAGS)",
                "https://sunrise.example/a#part!|https://sunrise.example/a?TAGS#part!",
                "No link: sunrise.example|No link: sunrise.example",
                "https://a.example/ü?x=$1 and https://b.example|https://a.example/ü?x=$1&TAGS and https://b.example?TAGS"
            })
    void tagsLinks(String text, String expected) {
        assertThat(UtmRules.tag(text, CAMPAIGN, Channel.LINKEDIN)).isEqualTo(expected.replace("TAGS", TAGS));
    }

    @ParameterizedTest
    @CsvSource({"https://sunrise.example/?utm_source=mail&utm_medium=email&utm_campaign=x"})
    void keepsParametersThatALinkHas(String link) {
        assertThat(UtmRules.tag(link, CAMPAIGN, Channel.LINKEDIN)).isEqualTo(link);
    }

    @Test
    void tagsAllLinksOfAPostIfThatIsAskedFor() {
        String link = "https://sunrise.example/wool";
        PostInput input = new PostInput(
                null,
                List.of("See " + link, "No link"),
                null,
                URI.create(link),
                new PostInput.Options("More: " + link, null, null, true));

        PostInput tagged = input.tagged(CAMPAIGN, Channel.LINKEDIN);

        assertThat(tagged.parts()).containsExactly("See " + link + "?" + TAGS, "No link");
        assertThat(tagged.link()).hasToString(link + "?" + TAGS);
        assertThat(tagged.given().firstComment()).isEqualTo("More: " + link + "?" + TAGS);
    }

    @Test
    void leavesLinksAloneOtherwise() {
        PostInput input = new PostInput("See https://sunrise.example", null, null, null, null);

        assertThat(input.tagged(CAMPAIGN, Channel.LINKEDIN)).isEqualTo(input);
    }
}
