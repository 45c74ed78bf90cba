package com.dryjets.email.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.design.Brand;
import com.dryjets.email.design.Design;
import com.dryjets.email.design.DesignCompiler;
import com.dryjets.email.design.Language;
import com.dryjets.email.design.Source;
import org.junit.jupiter.api.Test;

class EmailContentTest {

    private final EmailContent content = new EmailContent();

    @Test
    void derivesTextUntilOneIsWritten() {
        content.use(design("<p>One</p>"), null);
        assertThat(content.text).isEqualTo("One");

        content.useText("Hand written");
        content.use(design("<p>Typo fixed</p>"), null);
        assertThat(content.text).isEqualTo("Hand written");

        content.useText("");
        assertThat(content.text).isEqualTo("Typo fixed");
    }

    @Test
    void keepsTextThatCameFirst() {
        content.useText("Only text");
        assertThat(content.text).isEqualTo("Only text");
        assertThat(content.isEmpty()).isTrue();

        content.use(design("<p>HTML</p>"), null);
        assertThat(content.text).isEqualTo("Only text");
    }

    private static Design design(String html) {
        return DesignCompiler.compile(new Source(Source.Type.HTML, html), Brand.NONE, Language.ENGLISH);
    }
}
