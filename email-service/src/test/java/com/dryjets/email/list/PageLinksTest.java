package com.dryjets.email.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.kit.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageLinksTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final String OLD = key('a');
    private static final String NEW = key('b');
    private static final UUID LIST = UUID.randomUUID();
    private static final UUID CONTACT = UUID.randomUUID();

    @Test
    void readsLinksThatWereSignedWithAnEarlierKey() {
        String url = links(OLD, List.of(), NOW).subscribe("t", LIST);

        PageToken token = links(NEW, List.of(OLD), NOW).require(text(url), PageToken.Kind.SUBSCRIBE);

        assertThat(token.id()).isEqualTo(LIST);
        assertThatThrownBy(() -> links(NEW, List.of(), NOW).require(text(url), PageToken.Kind.SUBSCRIBE))
                .isInstanceOf(Problem.class);
    }

    @Test
    void bindsAConfirmationToItsRequestAndAddress() {
        PageLinks links = links(OLD, List.of(), NOW);
        String url = links.confirm("t", LIST, CONTACT, NOW, "anna@example.com");

        PageToken token = links.require(text(url), PageToken.Kind.CONFIRM);

        assertThat(links.isAbout(token, NOW, "anna@example.com")).isTrue();
        assertThat(links.isAbout(token, NOW.plusSeconds(1), "anna@example.com")).isFalse();
        assertThat(links.isAbout(token, NOW, "ben@example.com")).isFalse();
        assertThat(new String(Base64.getUrlDecoder().decode(text(url)))).doesNotContain("anna");
        assertThat(links(NEW, List.of(OLD), NOW).isAbout(token, NOW, "anna@example.com"))
                .isTrue();
    }

    @Test
    void refusesExpiredConfirmations() {
        String url = links(OLD, List.of(), NOW).confirm("t", LIST, CONTACT, NOW, "anna@example.com");

        assertThatThrownBy(() ->
                        links(OLD, List.of(), NOW.plus(Duration.ofDays(8))).require(text(url), PageToken.Kind.CONFIRM))
                .isInstanceOf(Problem.class);
    }

    private static PageLinks links(String key, List<String> previous, Instant now) {
        return new PageLinks(key, Optional.of(previous), "https://mail.example/", Clock.fixed(now, ZoneOffset.UTC));
    }

    private static String text(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes());
    }
}
