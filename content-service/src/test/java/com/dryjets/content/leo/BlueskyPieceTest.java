package com.dryjets.content.leo;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.BlogFixtures;
import com.dryjets.content.article.Article;
import com.dryjets.content.article.Articles;
import com.dryjets.content.article.Format;
import com.dryjets.content.article.Source;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlueskyPieceTest {

    private static final URI LINK = URI.create("https://blog.example.org/the-post");
    private static final PlatformRules RULES = PlatformRules.of(Channel.BLUESKY);

    private final BuiltInCopyWriter leo = new BuiltInCopyWriter();

    @ParameterizedTest
    @ValueSource(strings = {BlogFixtures.CULTURE, BlogFixtures.SURVEYS, BlogFixtures.SPANISH, BlogFixtures.RUST_SURVEY})
    void writesAShortThreadThatEndsWithAQuestion(String file) {
        Copy thread = write(BlogFixtures.article(file), LINK);

        assertThat(thread.parts()).hasSizeBetween(3, 5);
        assertThat(thread.parts().getFirst()).isEqualTo(thread.text());
        assertThat(thread.parts().getLast()).endsWith("?");
        assertThat(thread.hashtags()).hasSizeLessThanOrEqualTo(2);
        assertThat(thread.publishedParts(Channel.BLUESKY, LINK))
                .allMatch(post -> RULES.fits(post, 300))
                .filteredOn(post -> post.contains(LINK.toString()))
                .containsExactly(thread.publishedParts(Channel.BLUESKY, LINK).getLast());
        assertThat(thread.body(Channel.BLUESKY, LINK)).contains(LINK.toString());
    }

    @Test
    void leavesRoomForALongLink() {
        URI link = URI.create("https://blog.example.org/" + "long-address/".repeat(12));

        Copy piece = write(BlogFixtures.article(BlogFixtures.CULTURE), link);

        assertThat(RULES.length(link.toString())).isGreaterThan(180);
        assertThat(piece.body(Channel.BLUESKY, link)).contains(link.toString()).matches(text -> RULES.fits(text, 300));
    }

    @Test
    void countsVisibleCharactersAndBytes() {
        String opening = "Our ovens bake for forty families 👨‍👩‍👧‍👦 every single morning. ";
        Article article = Articles.read(new Source(
                "Bread for families",
                Format.MARKDOWN,
                opening + "👨‍👩‍👧‍👦".repeat(130) + " and their ovens are warm.",
                null,
                List.of(),
                "en"));

        Copy piece = write(article, LINK);

        assertThat(piece.publishedParts(Channel.BLUESKY, LINK)).allMatch(post -> RULES.fits(post, 300));
        assertThat(piece.body(Channel.BLUESKY, LINK)).matches(post -> RULES.fits(post, 300));
    }

    private Copy write(Article article, URI link) {
        Assignment assignment = new Assignment(Channel.BLUESKY, link, 0);
        return leo.write(article, List.of(assignment)).get(assignment);
    }
}
