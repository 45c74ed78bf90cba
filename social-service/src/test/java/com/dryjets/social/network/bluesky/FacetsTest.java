package com.dryjets.social.network.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetsTest {

    private static final Map<String, String> DIDS = Map.of("anna.test", "did:plc:anna");

    /** Texts, the words under facets as the bytes say, and what they lead to. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See https://example.com/a?b=c#d. | https://example.com/a?b=c#d | https://example.com/a?b=c#d",
                "👨‍👩‍👧‍👦 Grüße: https://example.com! | https://example.com | https://example.com",
                "(https://example.com/a) | https://example.com/a | https://example.com/a",
                "https://en.wikipedia.org/wiki/Tide_(brand) | https://en.wikipedia.org/wiki/Tide_(brand)"
                        + " | https://en.wikipedia.org/wiki/Tide_(brand)",
                "Visit example.com/shop today | example.com/shop | https://example.com/shop",
                "Intranet http://intranet:8080/x, ok | http://intranet:8080/x | http://intranet:8080/x",
                "看 https://example.com/路。 | https://example.com/路 | https://example.com/路",
                "看 https://example.com谢谢 | https://example.com | https://example.com",
                "请看example.com谢谢 | example.com | https://example.com",
                "Hi @anna.test! | @anna.test | did:plc:anna",
                "Hi @Anna.Test, | @Anna.Test | did:plc:anna",
                "Sale #spring2026! | #spring2026 | spring2026",
                "Straße #größe. | #größe | größe",
                "日本 #洗濯 です | #洗濯 | 洗濯",
                "हिन्दी #धुलाई है | #धुलाई | धुलाई",
                "Full ＃width | ＃width | width"
            })
    void findsFacetsByBytes(String text, String words, String target) {
        assertThat(facets(text)).containsExactly(words + " -> " + target);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Number #1 and #2026",
                "Mail anna@example.org",
                "Unknown @nobody.test",
                "A#b and a@anna.test",
                "# and @ alone",
                "version 1.2.3"
            })
    void findsNoFacets(String text) {
        assertThat(facets(text)).isEmpty();
    }

    @Test
    void ordersFacetsThatDoNotOverlap() {
        assertThat(facets("#a https://example.com/#b @anna.test"))
                .containsExactly(
                        "#a -> a", "https://example.com/#b -> https://example.com/#b", "@anna.test -> did:plc:anna");
    }

    @Test
    void leavesOutHashtagsThatAreTooLong() {
        assertThat(facets("#" + "a".repeat(64))).hasSize(1);
        assertThat(facets("#" + "a".repeat(65))).isEmpty();
    }

    @Test
    void namesEachMentionedHandleOnce() {
        assertThat(Facets.handles("@anna.test @Bob.Test (@anna.test) @no")).containsExactly("anna.test", "bob.test");
    }

    private static List<String> facets(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        List<String> found = new ArrayList<>();
        for (JsonNode facet : Facets.of(text, DIDS)) {
            int start = facet.at("/index/byteStart").asInt();
            int end = facet.at("/index/byteEnd").asInt();
            JsonNode feature = facet.at("/features/0");
            String target = feature.has("uri")
                    ? feature.path("uri").asText()
                    : feature.path(feature.has("did") ? "did" : "tag").asText();
            found.add(new String(Arrays.copyOfRange(bytes, start, end), UTF_8) + " -> " + target);
        }
        return found;
    }
}
