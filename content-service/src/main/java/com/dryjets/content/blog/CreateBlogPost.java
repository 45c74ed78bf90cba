package com.dryjets.content.blog;

import com.dryjets.content.article.Format;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new blog post.
 *
 * @param format MARKDOWN by default
 * @param slug the name in its address, by default made from the title; always made URL-safe and unique
 * @param language an IETF tag such as {@code es-PR}; detected by default
 * @param url the public address, which pieces made from the post link to
 * @param image the address of the main picture
 */
public record CreateBlogPost(
        @NotBlank @Size(max = 300) String title,
        @NotBlank @Size(max = 2_000_000) String content,
        @Nullable Format format,
        @Nullable @Size(max = 300) String slug,
        @Nullable @Size(max = 2000) String excerpt,
        @Nullable @Size(max = MAX_KEYWORDS) List<@NotBlank @Size(max = MAX_KEYWORD_LENGTH) String> keywords,
        @Nullable @Size(max = 35) String language,
        @Nullable URI url,
        @Nullable URI image) {

    public static final int MAX_KEYWORDS = 50;
    public static final int MAX_KEYWORD_LENGTH = 100;

    public CreateBlogPost {
        format = format == null ? Format.MARKDOWN : format;
        keywords = keywords == null ? List.of() : keywords;
    }

    /** Returns the post with this address. */
    public CreateBlogPost at(URI address) {
        return new CreateBlogPost(title, content, format, slug, excerpt, keywords, language, address, image);
    }
}
