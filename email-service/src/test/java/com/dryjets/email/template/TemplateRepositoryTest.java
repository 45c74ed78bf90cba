package com.dryjets.email.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateRepositoryTest {

    @Test
    void listsTemplatesWithoutTheirSources() {
        assertThat(TemplateRepository.PAGE).doesNotContain("*").doesNotContainPattern("source\\b(?!_)");
    }
}
