package com.dryjets.email.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.design.Brand;
import com.dryjets.email.design.BrandColors;
import com.dryjets.email.html.Contrast;
import com.dryjets.email.page.PageTheme.Colors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageThemeTest {

    private static final Brand GREEN = brand(new BrandColors("#166534", null, null, null, null, null, null));

    private static Brand brand(@Nullable BrandColors colors) {
        Brand.Logo logo = new Brand.Logo("https://sunrise.example/logo.png", "Sunrise", null);
        return new Brand("Sunrise", "Hauptstraße 1, Wien", logo, Brand.Font.SERIF, colors, null, null);
    }

    @Test
    void hasTheColorsNameAndTypefaceOfTheBrand() {
        PageTheme theme = PageTheme.of(GREEN, null, "data:image/png;base64,AA==");

        assertThat(theme.light().button()).isEqualTo("#166534");
        assertThat(theme.light().link()).isEqualTo("#166534");
        assertThat(theme.name()).isEqualTo("Sunrise");
        assertThat(theme.address()).isEqualTo("Hauptstraße 1, Wien");
        assertThat(theme.font()).startsWith("Georgia");
        assertThat(theme.picture()).isEqualTo(new PageTheme.Picture("data:image/png;base64,AA==", "Sunrise", 160));
    }

    @Test
    void showsTheNameWhereTheLogoCannotBeLoaded() {
        assertThat(PageTheme.of(GREEN, null, null).picture()).isNull();
    }

    @Test
    void takesTheColorOfAListForButtons() {
        PageTheme theme = PageTheme.of(GREEN, "#b91c1c", null);

        assertThat(theme.light().button()).isEqualTo("#b91c1c");
        assertThat(theme.light().link()).isEqualTo("#b91c1c");
        assertThat(theme.dark().button()).isEqualTo("#b91c1c");
        // Dark red cannot be read on the dark surface.
        assertThat(theme.dark().link()).isEqualTo(PageTheme.DEFAULT.dark().link());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#000000", "#1d4ed8", "#b91c1c", "#14713a", "#767676", "#7c3aed"})
    void canBeReadWhateverTheColorOfTheList(String color) {
        for (Brand brand : new Brand[] {Brand.NONE, GREEN}) {
            PageTheme theme = PageTheme.of(brand, color.isEmpty() ? null : color, null);
            for (Colors colors : new Colors[] {theme.light(), theme.dark()}) {
                requireReadable(colors.text(), colors.surface());
                requireReadable(colors.text(), colors.background());
                requireReadable(colors.muted(), colors.surface());
                requireReadable(colors.muted(), colors.background());
                requireReadable(colors.link(), colors.surface());
                requireReadable(colors.onButton(), colors.button());
            }
        }
    }

    private static void requireReadable(String text, String behind) {
        assertThat(Contrast.between(text, behind)).as(text + " on " + behind).isGreaterThanOrEqualTo(Contrast.ENOUGH);
    }
}
