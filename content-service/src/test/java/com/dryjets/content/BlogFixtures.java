package com.dryjets.content;

import com.dryjets.content.article.Article;
import com.dryjets.content.article.Articles;
import com.dryjets.content.article.Source;
import com.dryjets.content.blog.CreateBlogPost;
import com.dryjets.content.importing.ImportFixtures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Real blog posts. */
public final class BlogFixtures {

    public static final String CULTURE = "07-18f-2019-10-29-culture-climate-survey.md";
    public static final String SPANISH = "08-18f-2021-09-16-a_day_in_the_life_-_ingeniero_en_18f.md";
    public static final String SPREADSHEETS = "10-18f-2024-11-05-three-ways-to-write-fearless-spreadsheet-formulas.md";
    public static final String QUOTATIONS = "02-18f-2016-03-21-we-asked-100-of-our-coworkers-why-did-you-join-18f.md";
    public static final String PUBLIC_WORK = "12-18f-2014-07-31-working-in-public-from-day-1.md";
    public static final String SURVEYS = "14-18f-2024-03-05-customer-experience-beyond-surveys.md";
    public static final String TOML_SHORT = "16-rust-Welcome.md";
    public static final String RUST_SURVEY = "20-rust-Rust-survey-2019.md";
    public static final String RUST_RELEASE = "23-rust-Rust-1.90.0.md";

    private BlogFixtures() {}

    /** Reads a post into an article, as for Leo. */
    public static Article article(String name) {
        CreateBlogPost post = ImportFixtures.read(name);
        return Articles.read(new Source(
                post.title(), post.format(), post.content(), post.excerpt(), post.keywords(), post.language()));
    }

    public static String read(String name) {
        try (InputStream file = BlogFixtures.class.getResourceAsStream("/blogs/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
