package com.dryjets.email.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.dryjets.email.design.BlockPlaces;
import com.dryjets.email.rendering.EmailBody;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SpamSignsTest {

    @Test
    @Timeout(180)
    void readsLongTexts() {
        assertThat(inBody("registered ".repeat(90_000))).isEmpty();
    }

    @Test
    void findsWordsThatStandNearEachOther() {
        assertThat(SpamSigns.inSubject("Lose ten pounds"))
                .extracting(Finding::code, Finding::where)
                .containsExactly(tuple(FindingCode.SPAM_SIGN, "/subject"));
        assertThat(inBody("You registered with one of our marketing partners."))
                .extracting(Finding::code, Finding::where)
                .containsExactly(tuple(FindingCode.SPAM_SIGN, "/htmlContent"));
    }

    private static List<Finding> inBody(String text) {
        return SpamSigns.inBody(new Body(new EmailBody("", text), BlockPlaces.NONE, new Element("body")));
    }
}
