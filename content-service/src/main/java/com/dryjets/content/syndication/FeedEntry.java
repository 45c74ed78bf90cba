package com.dryjets.content.syndication;

import com.dryjets.content.article.Format;
import com.dryjets.content.blog.CreateBlogPost;
import com.dryjets.content.blog.PostMeta;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed.
 *
 * @param key identifies the entry in every reading of its feed, whatever its text then is
 * @param title plain text; empty if the entry has none
 * @param content HTML; empty if the entry has none
 * @param summary plain text
 */
public record FeedEntry(
        UUID key,
        String title,
        String content,
        @Nullable String summary,
        @Nullable URI link,
        @Nullable URI image,
        List<String> categories,
        @Nullable String author,
        @Nullable String language) {

    public FeedEntry {
        categories = List.copyOf(categories);
    }

    /** Returns the entry as a blog post. */
    public CreateBlogPost post() {
        return new CreateBlogPost(
                title,
                content,
                Format.HTML,
                null,
                summary,
                categories,
                language,
                link,
                image,
                new PostMeta(null, null, author));
    }
}
