package com.dryjets.content.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.dryjets.content.media.MediaLinks.Variant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionTest {

    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final String FILE = MediaResource.PATH + "/" + ID + "/";
    private static final String ORIGINAL = FILE + "original";

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "https://app.example.com", "https://app.example.com/api/v1"})
    void findsLinksWhateverTheirHost(String host) {
        String link = host + FILE + token(Variant.ORIGINAL);

        assertThat(stored("![Team](" + link + ".jpg)")).isEqualTo("![Team](" + ORIGINAL + ")");
        assertThat(stored("<img src=\"" + link + ".webp\" alt=\"Team\">"))
                .isEqualTo("<img src=\"" + ORIGINAL + "\" alt=\"Team\">");
        assertThat(stored(link + ".mp4")).isEqualTo(ORIGINAL);
        assertThat(stored("See " + link + ".jpg. And " + link + ".jpg!"))
                .isEqualTo("See " + ORIGINAL + ". And " + ORIGINAL + "!");
    }

    @Test
    void keepsTheVariant() {
        assertThat(stored("http://localhost:8080" + FILE + token(Variant.THUMBNAIL)))
                .isEqualTo(FILE + "thumbnail");
        assertThat(Mention.in(FILE + "thumbnail")).extracting(Mention::variant).containsExactly(Variant.THUMBNAIL);
    }

    @Test
    void findsReferences() {
        assertThat(Mention.in("[a](" + ORIGINAL + ") <a href='" + ORIGINAL + "'>b</a>"))
                .extracting(Mention::id, Mention::start)
                .containsExactly(tuple(ID, 4), tuple(ID, 85));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/marketing/content/media",
                "/marketing/content/media/01890a5d-ac96-774b-bcce-b302099a8057",
                "/marketing/content/media/not-an-id-at-all-but-as-long-as-an-id/original",
                "/marketing/content/media/01890a5d-ac96-774b-bcce-b302099a8057/originals",
                "/marketing/content/media/01890a5d-ac96-774b-bcce-b302099a8057/a.jpg",
                "/marketing/content/media/01890a5d-ac96-774b-bcce-b302099a8057/__________________________________",
                "ftp://example.com/marketing/content/media/01890a5d-ac96-774b-bcce-b302099a8057/original",
                "/elsewhere/marketing/content/media/01890a5d-ac96-774b-bcce-b302099a8057/original"
            })
    void leavesEverythingElse(String text) {
        assertThat(stored(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.com/?next=", "https://example.com/?next=http://localhost:8080", "see:", "x"})
    void leavesAPartOfAnotherAddress(String before) {
        assertThat(Mention.in(before + ORIGINAL)).isEmpty();
    }

    @Test
    void leavesWhatHasNoReplacement() {
        String text = "a " + ORIGINAL + " b";

        assertThat(Mention.replaced(text, Mention.in(text), mention -> Optional.empty()))
                .isEqualTo(text);
    }

    private static String stored(String text) {
        return Mention.replaced(text, Mention.in(text), mention -> Optional.of(mention.reference()));
    }

    private static String token(Variant variant) {
        byte[] bytes = new byte[25];
        bytes[4] = (byte) variant.ordinal();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
