package com.dryjets.content.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.article.Articles;
import com.dryjets.content.article.Format;
import com.dryjets.content.article.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainClaimTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Our team measured its own culture with a survey last spring. | We measured our team culture by a survey. | true",
                "Our team measured its own culture with a survey last spring. | Read on to learn more.                      | false",
                "Our team measured its own culture with a survey last spring. | Tell us what you think of our website.      | false",
                "Unser Team hat seine Kultur mit einer Umfrage gemessen.      | Per Umfrage hat das Team die Kultur gemessen. | true",
                "Unser Team hat seine Kultur mit einer Umfrage gemessen.      | Lesen Sie hier mehr über unsere Arbeit.     | false"
            })
    void tellsWhetherATextStillSaysIt(String claim, String text, boolean survives) {
        MainClaim main = MainClaim.of(
                        Digest.of(Articles.read(new Source("Culture", Format.MARKDOWN, claim, null, List.of(), null))))
                .orElseThrow();

        assertThat(main.text()).isEqualTo(claim);
        assertThat(main.survivesIn(text)).isEqualTo(survives);
    }

    @Test
    void isAbsentWhereNoSentenceCanStandAlone() {
        assertThat(MainClaim.of(
                        Digest.of(Articles.read(new Source("Hm", Format.MARKDOWN, "Hm", null, List.of(), "en")))))
                .isEmpty();
    }
}
