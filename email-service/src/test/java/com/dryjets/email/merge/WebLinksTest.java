package com.dryjets.email.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "https://example.com/a?b=1&c=2#d",
                "https://müller.example/straße",
                "https://例子.example",
                "https://example.com/a b|c{d}",
                "https://example.com:8443?x",
                "http://[2001:db8::1]/",
                "https://anna:secret@example.com/",
                "https://example_shop.example.com/%zz"
            })
    void tracksWebPages(String link) {
        assertThat(WebLinks.of(link)).contains(link);
    }

    @ParameterizedTest
    @CsvSource({"HTTPS://Example.com/A,https://Example.com/A", "'  Http://example.com/ ',http://example.com/"})
    void writesTheSchemeInLowerCase(String link, String tracked) {
        assertThat(WebLinks.of(link)).contains(tracked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:anna@example.com",
                "#top",
                "/relative",
                "https://",
                "https:///path",
                "https://?x",
                "tel:1",
                ""
            })
    void leavesOtherLinksAlone(String link) {
        assertThat(WebLinks.of(link)).isEmpty();
    }

    @Test
    void readsALongLinkOnce() {
        assertThat(WebLinks.of("https://" + "a@".repeat(500_000))).isEmpty();
    }
}
