package com.dryjets.content.blog;

import com.dryjets.content.article.Format;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes to a blog post; absent fields keep their values. */
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
        @Nullable URI image) {}
