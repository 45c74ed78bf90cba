package com.dryjets.content.leo;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.BlogFixtures;
import com.dryjets.content.article.Article;
import com.dryjets.content.article.Articles;
import com.dryjets.content.article.Format;
import com.dryjets.content.article.Source;
import com.dryjets.contracts.marketing.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                BlogFixtures.CULTURE,
                BlogFixtures.SPANISH,
                BlogFixtures.SPREADSHEETS,
                BlogFixtures.QUOTATIONS,
                BlogFixtures.PUBLIC_WORK,
                BlogFixtures.SURVEYS,
                BlogFixtures.RUST_SURVEY,
                BlogFixtures.RUST_RELEASE
            })
    void findsNoFaultInTheFormsOfTheBuiltInEngine(String post) {
        Article article = BlogFixtures.article(post);
        for (Channel channel : List.of(Channel.TWITTER, Channel.TIKTOK)) {
            Assignment assignment = new Assignment(channel, null, 0);
            Copy copy =
                    new BuiltInCopyWriter().write(article, List.of(assignment)).get(assignment);

            assertThat(FormRules.faults(article, channel, copy)).isEmpty();
        }
    }

    @Test
    void wantsFewerPostsAndScenesFromAShortPost() {
        Article note = Articles.read(
                new Source("A note", Format.MARKDOWN, "The team measured its culture.", null, List.of(), "en"));
        Copy copy = new Copy(null, null, "The team measured its culture.", List.of());

        assertThat(FormRules.faults(note, Channel.TWITTER, copy)).isEmpty();
        assertThat(FormRules.faults(note, Channel.TIKTOK, copy))
                .containsExactly("the script has 0 scenes, and needs 1 to 8");
        assertThat(FormRules.faults(BlogFixtures.article(BlogFixtures.CULTURE), Channel.TWITTER, copy))
                .containsExactly("the thread has 1 posts in parts, and needs 5 to 7");
    }
}
