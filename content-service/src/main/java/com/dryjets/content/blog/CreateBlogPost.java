package com.dryjets.content.blog;

import com.dryjets.content.article.Format;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new post.
 *
 * @param format MARKDOWN unless given
 * @param slug the name in its address; made from the title unless given, and made safe and unique in any case
 * @param language IETF tag such as {@code es-PR}; told from the text unless given
 * @param url where the public reads it; pieces made from it lead there
 * @param image address of its main picture
 */
public record CreateBlogPost(
        @NotBlank @Size(max = 300) String title,
        @NotBlank @Size(max = 2_000_000) String content,
        @Nullable Format format,
        @Nullable @Size(max = 300) String slug,
        @Nullable @Size(max = 2000) String excerpt,
        @Nullable @Size(max = MOST_KEYWORDS) List<@NotBlank @Size(max = LONGEST_KEYWORD) String> keywords,
        @Nullable @Size(max = 35) String language,
        @Nullable URI url,
        @Nullable URI image) {

    public static final int MOST_KEYWORDS = 50;
    public static final int LONGEST_KEYWORD = 100;

    public CreateBlogPost {
        format = format == null ? Format.MARKDOWN : format;
        keywords = keywords == null ? List.of() : keywords;
    }

    /** The same post, read at that address. */
    public CreateBlogPost at(URI address) {
        return new CreateBlogPost(title, content, format, slug, excerpt, keywords, language, address, image);
    }
}
