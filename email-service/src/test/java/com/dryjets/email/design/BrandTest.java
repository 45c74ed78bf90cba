package com.dryjets.email.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandTest {

    @Test
    void fillsInReadableDefaults() {
        Brand brand = Brand.NONE.checked();

        assertThat(brand.colors()).isNotNull().hasNoNullFieldsOrProperties();
        assertThat(brand.darkColors()).isNotNull().hasNoNullFieldsOrProperties();
        assertThat(brand.font()).isEqualTo(Brand.Font.SANS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:a@example.com", "tel:+431", "#logo", "{{ contact.logo }}", "example.com/logo.png"})
    void wantsAWebAddressOfTheLogo(String url) {
        assertThatThrownBy(withLogo(url)::checked)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .containsExactly(new FieldError("/logo/url", "must be an http or https address")));
    }

    @Test
    void acceptsALogo() {
        assertThat(withLogo("https://example.com/logo.png").checked().logo()).isNotNull();
    }

    private static Brand withLogo(String url) {
        return new Brand(null, null, new Brand.Logo(url, "Logo", null), null, null, null, null);
    }

    @Test
    void refusesColorsThatCannotBeRead() {
        BrandColors pale = new BrandColors("#ffe08a", "#ffffff", null, null, null, null, null);
        Brand brand = new Brand(null, null, null, null, pale, null, null);

        assertThatThrownBy(brand::checked)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldError::pointer)
                                .contains("/colors/onPrimary", "/colors/primary")
                                .doesNotContain("/darkColors/onPrimary"));
    }
}
