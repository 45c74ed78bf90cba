package com.dryjets.email.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.design.Brand;
import com.dryjets.email.design.DesignCompiler;
import com.dryjets.email.design.Language;
import com.dryjets.email.design.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentVersionTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Source FIRST = new Source(Source.Type.HTML, "<p>First</p>");
    private static final Source SECOND = new Source(Source.Type.HTML, "<p>Second</p>");
    private static final Source MJML =
            new Source(Source.Type.MJML, "<mjml><mj-body><mj-section></mj-section></mj-body></mjml>");

    private final ContentVersion first = edited(FIRST, null, "mia", Duration.ZERO);

    @Test
    void isContinuedByTheSamePersonForSomeMinutes() {
        assertThat(first.isContinuedBy(edited(SECOND, null, "mia", Duration.ofMinutes(9))))
                .isTrue();
        assertThat(first.isContinuedBy(edited(SECOND, null, "mia", Duration.ofMinutes(10))))
                .isFalse();
        assertThat(first.isContinuedBy(edited(SECOND, null, "ben", Duration.ofMinutes(1))))
                .isFalse();
    }

    /** Or hours of work without a long pause would be a single version. */
    @Test
    void isNotContinuedForLongerByPauses() {
        first.continueWith(edited(SECOND, null, "mia", Duration.ofMinutes(9)));

        assertThat(first.source()).isEqualTo(SECOND);
        assertThat(first.isContinuedBy(edited(FIRST, null, "mia", Duration.ofMinutes(11))))
                .isFalse();
    }

    @Test
    void isNotReplacedByAnotherDesign() {
        assertThat(first.isContinuedBy(edited(MJML, null, "mia", Duration.ofMinutes(1))))
                .as("written in another way")
                .isFalse();
        assertThat(first.isContinuedBy(edited(SECOND, UUID.randomUUID(), "mia", Duration.ofMinutes(1))))
                .as("made from a template")
                .isFalse();
    }

    private static ContentVersion edited(Source source, @Nullable UUID template, String user, Duration later) {
        EmailCampaign email = new EmailCampaign("sunrise", UUID.randomUUID(), null, "news@dryjets.example", NOON);
        email.content.use(DesignCompiler.compile(source, Brand.NONE, Language.ENGLISH), template);
        return ContentVersion.of(email, ContentOrigin.EDITED, user, NOON.plus(later));
    }
}
