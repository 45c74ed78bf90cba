package com.dryjets.content.importing;

import com.dryjets.content.BlogFixtures;
import com.dryjets.content.article.Format;
import com.dryjets.content.blog.CreateBlogPost;

/** Reads real posts from their files. */
public final class ImportFixtures {

    private ImportFixtures() {}

    public static CreateBlogPost read(String file) {
        return ImportedPost.of(Format.MARKDOWN, file, BlogFixtures.read(file));
    }
}
