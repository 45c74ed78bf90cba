package com.dryjets.content.blog;

import com.dryjets.content.article.Format;
import com.dryjets.platform.Counting;
import jakarta.validation.Valid;
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
 * @param meta what search engines and link previews show
 */
public record CreateBlogPost(
        @NotBlank @Size(max = MAX_TITLE) String title,
        @NotBlank @Size(max = 2_000_000) String content,
        @Nullable Format format,
        @Nullable @Size(max = 300) String slug,
        @Nullable @Size(max = 2000) String excerpt,
        @Nullable @Size(max = MAX_KEYWORDS) List<@NotBlank @Size(max = MAX_KEYWORD_LENGTH) String> keywords,
        @Nullable @Size(max = MAX_LANGUAGE) String language,
        @Nullable URI url,
        @Nullable URI image,
        @Nullable @Valid PostMeta meta) {

    public static final int MAX_TITLE = 300;
    public static final int MAX_LANGUAGE = 35;
    public static final int MAX_KEYWORDS = 50;
    public static final int MAX_KEYWORD_LENGTH = 100;

    public CreateBlogPost {
        format = format == null ? Format.MARKDOWN : format;
        keywords = keywords == null ? List.of() : keywords;
        meta = meta == null ? PostMeta.NONE : meta;
    }

    /** Returns the post with this address. */
    public CreateBlogPost at(URI address) {
        return new CreateBlogPost(title, content, format, slug, excerpt, keywords, language, address, image, meta);
    }

    /** Returns the start of a text that fits the limit, without splitting a visible character. */
    public static String fitting(String text, int limit) {
        return text.substring(0, Counting.UTF_16.end(text, limit));
    }

    /** Returns the post in this language. */
    public CreateBlogPost in(String tag) {
        return new CreateBlogPost(title, content, format, slug, excerpt, keywords, tag, url, image, meta);
    }

    /** Returns the post with this content and main picture. */
    CreateBlogPost with(String changed, @Nullable URI picture) {
        return new CreateBlogPost(title, changed, format, slug, excerpt, keywords, language, url, picture, meta);
    }

    /** Returns the post with this content. */
    CreateBlogPost with(String changed) {
        return new CreateBlogPost(title, changed, format, slug, excerpt, keywords, language, url, image, meta);
    }
}
