package com.dryjets.email.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompiledEmailTest {

    @Test
    void variantsShareTheNumbersOfTheirLinks() {
        CompiledEmail first =
                CompiledEmail.of("A", null, body("https://example.com/a", "https://example.com/b"), List.of());

        CompiledEmail second =
                CompiledEmail.of("B", null, body("https://example.com/c", "https://example.com/b"), first.links());

        assertThat(second.links())
                .containsExactly("https://example.com/a", "https://example.com/b", "https://example.com/c");
    }

    private static EmailBody body(String... links) {
        StringBuilder html = new StringBuilder();
        for (String link : links) {
            html.append("<a href=\"").append(link).append("\">Go</a>");
        }
        return new EmailBody(html.toString(), "Go");
    }
}
