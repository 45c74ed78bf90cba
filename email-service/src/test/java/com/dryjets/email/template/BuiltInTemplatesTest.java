package com.dryjets.email.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.design.Brand;
import com.dryjets.email.design.ContentChoice;
import com.dryjets.email.design.Design;
import com.dryjets.email.design.DesignCompiler;
import com.dryjets.email.design.Language;
import com.dryjets.email.merge.MergeFindings;
import com.dryjets.email.validation.ContentFindings;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BuiltInTemplatesTest {

    @Test
    void passTheirOwnValidation() {
        assertThat(BuiltInTemplates.all()).hasSize(4).allSatisfy(template -> {
            TemplateContent content = template.content();
            new ContentChoice(null, content.source().blocks(), null, null).checked();
            Design design = DesignCompiler.compile(content.source(), Brand.NONE, Language.ENGLISH);
            assertThat(ContentFindings.of(content.subject(), content.previewText(), design))
                    .isEmpty();
            assertThat(new MergeFindings(Set.of())
                            .of(
                                    content.subject(),
                                    content.previewText(),
                                    design.body().html(),
                                    design.body().text()))
                    .isEmpty();
        });
    }

    @Test
    void continueAfterOneOfThem() {
        assertThat(BuiltInTemplates.after(Optional.empty())).hasSize(4);
        assertThat(BuiltInTemplates.after(
                        Optional.of(BuiltInTemplates.all().get(1).id())))
                .hasSize(2);
        assertThat(BuiltInTemplates.after(Optional.of(UUID.randomUUID()))).isEmpty();
    }
}
