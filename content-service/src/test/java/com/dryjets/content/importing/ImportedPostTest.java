package com.dryjets.content.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.content.BlogFixtures;
import com.dryjets.content.article.Format;
import com.dryjets.content.blog.CreateBlogPost;
import com.dryjets.content.blog.PostMeta;
import com.dryjets.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportedPostTest {

    @Test
    void readsYaml() {
        CreateBlogPost post = real(BlogFixtures.SPREADSHEETS);

        assertThat(post.title()).isEqualTo("Three ways to write fearless spreadsheet formulas");
        assertThat(post.slug()).isEqualTo("three-ways-to-write-fearless-spreadsheet-formulas");
        assertThat(post.keywords()).containsExactly("modern practices", "technical guides", "tutorial", "spreadsheets");
        assertThat(post.excerpt()).startsWith("Spreadsheets are the world's").doesNotContain("\n");
        assertThat(post.content()).doesNotContain("matt-cloyd").contains("```sql", "`#DIV/0!`");
    }

    @Test
    void readsToml() {
        CreateBlogPost post = real(BlogFixtures.TOML_SHORT);

        assertThat(post.title()).isEqualTo("Welcome to the Inside Rust blog!");
        assertThat(post.slug()).isEqualTo("welcome");
        assertThat(post.excerpt())
                .isEqualTo("A new blog where the Rust team can post updates on the latest developments");
        assertThat(post.content()).startsWith("Welcome to the inaugural post");
    }

    @Test
    void ignoresARelativePicture() {
        assertThat(real(BlogFixtures.CULTURE).image()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-05-fearless-formulas.md, fearless-formulas",
        "10-18f-2024-11-05-fearless-formulas.md, fearless-formulas",
        "folder/Some Post.markdown, some post",
        "notes, notes"
    })
    void theFileNameNamesThePost(String file, String slug) {
        assertThat(markdown(file, "# Title\n\nText").slug()).isEqualTo(slug);
    }

    @Test
    void usesTheFirstHeadingAsTitleWithoutFrontMatter() {
        assertThat(markdown("a.md", "Intro.\n\n## A heading ##\n\nText").title())
                .isEqualTo("A heading");
        assertThat(markdown("my-own_post.md", "Only text.").title()).isEqualTo("my own post");
    }

    @Test
    void doesNotMistakeAHorizontalRuleForFrontMatter() {
        assertThat(markdown("a.md", "# T\n\nText\n\n---\n\nMore").content()).contains("---\n\nMore");
    }

    @Test
    void readsTheAddressFromFrontMatter() {
        assertThat(markdown("a.md", "---\ntitle: T\nredirect: https://example.org/t\n---\nText")
                        .url())
                .hasToString("https://example.org/t");
        assertThat(markdown("a.md", "---\ntitle: T\nurl: /posts/t\n---\nText").url())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "---\\ntitle: [\\n---\\nText|YAML",
                "+++\\ntitle = \\n+++\\nText|TOML",
                "---\\ntitle: T\\n---\\n|no text"
            })
    void whatCannotBeReadIsRefusedWithItsReason(String file, String reason) {
        assertThatThrownBy(() -> markdown("a.md", file.replace("\\n", "\n")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.errors().getFirst().detail()).contains(reason));
    }

    @Test
    void takesAnEmptyFieldForAbsent() {
        CreateBlogPost post = markdown(
                "a.md",
                "---\ntitle:\nslug:\ndescription: ~\nexcerpt: null\nlang: ~\nimage:\ntags:\n  - one\n  -\n  - ~\n---\n"
                        + "# The heading\n\nText");

        assertThat(post.title()).isEqualTo("The heading");
        assertThat(post.slug()).isEqualTo("a");
        assertThat(post.excerpt()).isNull();
        assertThat(post.language()).isNull();
        assertThat(post.image()).isNull();
        assertThat(post.keywords()).containsExactly("one");
    }

    @Test
    void keepsTheWordNullWhereItIsAText() {
        assertThat(markdown("a.md", "---\ntitle: \"null\"\n---\nText").title()).isEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# What is new in C#\\n\\nText|What is new in C#",
                "# F# and C# #\\n\\nText|F# and C#",
                "```bash\\n# install the tool\\n```\\n\\n# The real heading\\n\\nText|The real heading",
                "'    # indented code\\n\\n## The real heading\\n\\nText'|The real heading",
                "# *Ten* ways to `bake` [bread](https://example.com/x)\\n\\nText|Ten ways to bake bread",
                "Underlined heading\\n==================\\n\\nText|Underlined heading",
                "# Q&amp;A \\\\#1\\n\\nText|Q&A #1",
                "#\\n\\n# Second\\n\\nText|Second"
            })
    void readsTheHeadingAsReadersSeeIt(String file, String title) {
        assertThat(markdown("a.md", file.replace("\\n", "\n").replace("\\\\", "\\"))
                        .title())
                .isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Q&#038;A: tips &amp; tricks &#8211; 1|Q&A: tips & tricks – 1",
                "<em>Ten</em> ways|Ten ways",
                "Using List<T> in C#|Using List<T> in C#"
            })
    void readsTheTitleOfTheFrontMatterAsReadersSeeIt(String written, String title) {
        assertThat(markdown("a.md", "---\ntitle: '" + written + "'\n---\nText").title())
                .isEqualTo(title);
    }

    @Test
    void prefersTheOnlyHeadingOfAPageToItsTitleWithTheNameOfTheSite() {
        CreateBlogPost post = ImportedPost.of(
                Format.HTML, "a.html", "<title>Bread | Acme</title><body><h1>Bread</h1><p>Text</p></body>");

        assertThat(post.title()).isEqualTo("Bread");
    }

    @Test
    void cutsAnExcerptBetweenCharacters() {
        String excerpt = "x".repeat(1999) + "🎉";

        assertThat(markdown("a.md", "---\ntitle: T\nexcerpt: " + excerpt + "\n---\nText")
                        .excerpt())
                .isEqualTo("x".repeat(1999));
    }

    @Test
    void keepsTextBetweenTwoRulesAtTheStart() {
        assertThat(markdown("a.md", "---\nHello there\n---\n\nText").content()).contains("Hello there");
    }

    @Test
    void readsMetaFields() {
        CreateBlogPost post = markdown(
                "a.md", "---\ntitle: T\nauthor: {name: Ada}\nseo:\n  title: S\n  description: D &amp; E\n---\nText");

        assertThat(post.meta()).isEqualTo(new PostMeta("S", "D & E", "Ada"));
    }

    @ParameterizedTest
    @CsvSource({
        "a.md, text/html, MARKDOWN",
        "a.HTML, , HTML",
        "feed.xml, text/plain, FEED",
        ", application/rss+xml; charset=utf-8, FEED",
        "notes, text/html, HTML",
        "notes, application/octet-stream, MARKDOWN"
    })
    void tellsWhatAFileIs(String name, String type, PostFile.Kind kind) {
        assertThat(PostFile.kind(name, type)).isEqualTo(kind);
    }

    private static CreateBlogPost real(String file) {
        return markdown(file, BlogFixtures.read(file));
    }

    private static CreateBlogPost markdown(String name, String file) {
        return ImportedPost.of(Format.MARKDOWN, name, file);
    }
}
