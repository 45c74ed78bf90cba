package com.dryjets.content.leo;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.article.Article;
import com.dryjets.content.article.Articles;
import com.dryjets.content.article.Format;
import com.dryjets.content.article.Source;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimRulesTest {

    private static final Article ARTICLE = Articles.read(new Source(
            "Survey 2019",
            Format.MARKDOWN,
            "We had **3,997** answers, 82.8 % of them [online](https://example.org/2018/survey).\n\n```\n171\n```",
            null,
            List.of(),
            null));

    @Test
    void acceptsNumbersOfThePost() {
        assertThat(ClaimRules.inventedNumbers(ARTICLE, "In 2019, 3997 people and 82.8%, 171 in all"))
                .isEmpty();
    }

    @Test
    void findsInventedNumbers() {
        assertThat(ClaimRules.inventedNumbers(ARTICLE, "Over 4,000 people, 82.9 % of them in 2018"))
                .containsExactly("4,000", "82.9", "2018");
    }

    @Test
    void ignoresNumbersInLinks() {
        assertThat(ClaimRules.inventedNumbers(ARTICLE, "Read https://example.org/99/survey"))
                .isEmpty();
    }

    @Test
    void findsInventedLinks() {
        URI own = URI.create("https://blog.example.org/survey");

        assertThat(ClaimRules.inventedLinks(ARTICLE, own, "See https://example.org/2018/survey. Or " + own + "."))
                .isEmpty();
        assertThat(ClaimRules.inventedLinks(ARTICLE, null, "See " + own)).containsExactly(own.toString());
    }
}
