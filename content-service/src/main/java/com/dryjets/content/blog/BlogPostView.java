package com.dryjets.content.blog;

import com.dryjets.content.article.Format;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A blog post.
 *
 * @param content absent in lists; links to pictures of the library work for a month from now
 * @param image the main picture, with such a link if it is in the library
 * @param campaignId the campaign whose strategy asks for the post
 * @param publishedAt when it was last published
 * @param writtenBy who wrote the content as it stands
 * @param authors who has changed the post since it was last approved; where two people are needed, none of them can approve
 *     it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BlogPostView(
        UUID id,
        String slug,
        String title,
        @Nullable String content,
        Format format,
        @Nullable String excerpt,
        List<String> keywords,
        @Nullable String language,
        @Nullable URI url,
        @Nullable URI image,
        @Nullable PostMeta meta,
        @Nullable UUID campaignId,
        BlogStatus status,
        @Nullable Instant publishedAt,
        String createdBy,
        String writtenBy,
        List<String> authors,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** Returns the post with this content and main picture. */
    BlogPostView with(@Nullable String shownContent, @Nullable URI picture) {
        return new BlogPostView(
                id,
                slug,
                title,
                shownContent,
                format,
                excerpt,
                keywords,
                language,
                url,
                picture,
                meta,
                campaignId,
                status,
                publishedAt,
                createdBy,
                writtenBy,
                authors,
                createdAt,
                updatedAt,
                version);
    }

    /** Returns the post as it is stored. */
    static BlogPostView of(BlogPost post) {
        return new BlogPostView(
                post.id,
                post.slug,
                post.title,
                post.content,
                post.format,
                post.excerpt,
                List.of(post.keywords),
                post.language,
                BlogPost.address(post.url),
                BlogPost.address(post.image),
                post.meta().isEmpty() ? null : post.meta(),
                post.campaignId,
                post.status,
                post.publishedAt,
                post.createdBy,
                post.writtenBy,
                post.authors().names(),
                post.createdAt,
                post.updatedAt,
                post.version);
    }
}
