package com.dryjets.content.repurposing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a content piece; absent fields keep their values.
 *
 * @param hashtags hashtags with or without the # sign
 * @param parts the posts of a thread without link and hashtags; the first one is the text
 * @param media addresses of pictures or videos that the platform can fetch
 */
public record EditContent(
        @Nullable @Size(max = 1000) String subject,
        @Nullable @Size(max = 500) String previewText,

        @Nullable @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank") @Size(max = 100_000)
        String text,

        @Nullable @Size(max = 100)
        List<
                        @NotNull
                        @Pattern(
                                regexp = "#?[\\p{M}\\p{N}_]*\\p{L}[\\p{L}\\p{M}\\p{N}_]*",
                                message = "must be a hashtag")
                        String>
                hashtags,

        @Nullable @Size(max = 25)
        List<
                        @NotNull @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
                        @Size(max = 25_000) String>
                parts,

        @Nullable URI link,
        @Nullable @Size(max = 100) List<@NotNull URI> media) {

    @Nullable
    List<String> plainHashtags() {
        return hashtags == null
                ? null
                : hashtags.stream()
                        .map(tag -> tag.startsWith("#") ? tag.substring(1) : tag)
                        .toList();
    }
}
