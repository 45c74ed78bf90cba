package com.dryjets.content.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.article.Articles;
import com.dryjets.content.article.Format;
import com.dryjets.content.article.Source;
import com.dryjets.content.drafting.Outline.Related;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private static final Related BREAD = post(
            "Bread",
            "We tested forty loaves of bread in three towns. Linen keeps bread fresh for four whole days. Short bread. "
                    + "Nothing else of this post matters here.",
            "https://example.org/bread");
    private static final Related OVENS = post(
            "Ovens [new]",
            "An oven of stone bakes bread more evenly than steel. Steel heats up in minutes, though.",
            null);

    @Test
    void quotesWhatPostsSayAboutEachKeyword() {
        String outline = Outline.of(wanted("Fresh bread", List.of("linen", "oven", "price")), List.of(BREAD, OVENS));

        assertThat(outline).isEqualTo("""
                ## linen

                - Linen keeps bread fresh for four whole days. ([Bread](<https://example.org/bread>))

                ## oven

                - An oven of stone bakes bread more evenly than steel. (Ovens \\[new\\])

                ## price

                - …""");
    }

    @Test
    void saysNothingTwice() {
        String outline = Outline.of(wanted("Fresh bread", List.of("bread", "linen")), List.of(BREAD, OVENS));

        assertThat(outline).containsOnlyOnce("Linen keeps").containsOnlyOnce("stone bakes");
    }

    @Test
    void takesTheRelatedPostsAsSectionsWithoutKeywords() {
        assertThat(Outline.of(wanted("Fresh bread", List.of()), List.of(BREAD, OVENS)))
                .contains("## Bread\n\n- ", "## Ovens \\[new\\]\n\n- ");
    }

    private static GeneratePost wanted(String theme, List<String> keywords) {
        return new GeneratePost(theme, keywords, null, null);
    }

    private static Related post(String title, String text, String url) {
        return new Related(
                Articles.read(new Source(title, Format.MARKDOWN, text, null, List.of(), "en")),
                url == null ? null : URI.create(url));
    }
}
