package com.dryjets.content.blog;

import com.dryjets.content.article.Format;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes to a blog post; absent fields keep their values. A blank excerpt, language or meta field is removed. */
public record EditBlogPost(
        @Nullable @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank") @Size(max = 300)
        String title,

        @Nullable @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank") @Size(max = 2_000_000)
        String content,

        @Nullable Format format,
        @Nullable @Size(max = 2000) String excerpt,

        @Nullable @Size(max = CreateBlogPost.MAX_KEYWORDS)
        List<@NotBlank @Size(max = CreateBlogPost.MAX_KEYWORD_LENGTH) String> keywords,

        @Nullable @Size(max = 35) String language,
        @Nullable URI url,
        @Nullable URI image,
        @Nullable @Valid PostMeta meta) {

    /** Changes the content only. */
    static EditBlogPost ofContent(String content) {
        return new EditBlogPost(null, content, null, null, null, null, null, null, null);
    }

    /** Returns the changes with this content. */
    EditBlogPost with(@Nullable String changed) {
        return with(changed, image);
    }

    /** Returns the changes with this content and main picture. */
    EditBlogPost with(@Nullable String changed, @Nullable URI picture) {
        return new EditBlogPost(title, changed, format, excerpt, keywords, language, url, picture, meta);
    }
}
