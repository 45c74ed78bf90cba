package com.dryjets.content.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.content.BlogFixtures;
import com.dryjets.content.article.Format;
import com.dryjets.content.blog.CreateBlogPost;
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

    private static CreateBlogPost real(String file) {
        return markdown(file, BlogFixtures.read(file));
    }

    private static CreateBlogPost markdown(String name, String file) {
        return ImportedPost.of(Format.MARKDOWN, name, file);
    }
}
