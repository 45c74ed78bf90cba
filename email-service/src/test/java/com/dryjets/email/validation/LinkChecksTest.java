package com.dryjets.email.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.design.BlockPlaces;
import com.dryjets.email.rendering.EmailBody;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkChecksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"#top\">Up</a><p id=top></p>",
                "<a href=\"#top\">Up</a><a name=top></a>",
                "<a href=\"{{ contact.site }}\">Offer</a>",
                "<a href=\"{% if contact.a %}https://a.example{% else %}https://b.example{% endif %}\">Offer</a>",
            })
    void acceptsLinksThatLeadSomewhere(String html) {
        assertThat(findings(html)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "#\\", "#\"]", "#'", "offer.html"})
    void reportsLinksThatLeadNowhere(String address) {
        assertThat(findings("<a href='%s'>Offer</a>".formatted(address.replace("'", "&#39;"))))
                .extracting(Finding::code)
                .containsExactly(FindingCode.LINK_INVALID);
    }

    @Test
    @Timeout(180)
    void reportsAFewOfManyLinks() {
        assertThat(findings("<a href=\"#x\">Offer</a>".repeat(60_000))).hasSize(2 * Elements.MOST);
        assertThat(findings("<a href=\"#x\">Offer</a>".repeat(60_000) + "<a name=x></a>"))
                .isEmpty();
    }

    private static List<Finding> findings(String html) {
        return LinkChecks.of(new Body(
                new EmailBody(html, ""),
                BlockPlaces.NONE,
                Jsoup.parseBodyFragment(html).body()));
    }
}
