package com.dryjets.email.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import org.junit.jupiter.api.Test;

class BrandTest {

    @Test
    void fillsInReadableDefaults() {
        Brand brand = Brand.NONE.checked();

        assertThat(brand.colors()).isNotNull().hasNoNullFieldsOrProperties();
        assertThat(brand.darkColors()).isNotNull().hasNoNullFieldsOrProperties();
        assertThat(brand.font()).isEqualTo(Brand.Font.SANS);
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
