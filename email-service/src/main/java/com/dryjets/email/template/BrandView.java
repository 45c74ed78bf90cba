package com.dryjets.email.template;

import com.dryjets.email.design.Brand;
import com.dryjets.email.design.Brand.Font;
import com.dryjets.email.design.Brand.Logo;
import com.dryjets.email.design.BrandColors;
import com.dryjets.email.design.SocialLink;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's brand, with every color filled in.
 *
 * @param version 0 until it is set for the first time
 */
public record BrandView(
        @Nullable String companyName,
        @Nullable String address,
        @Nullable Logo logo,
        Font font,
        BrandColors colors,
        BrandColors darkColors,
        List<SocialLink> socialLinks,
        long version) {

    static BrandView of(StoredBrand stored) {
        Brand brand = stored.brand().checked();
        return new BrandView(
                brand.companyName(),
                brand.address(),
                brand.logo(),
                brand.font(),
                Objects.requireNonNull(brand.colors()),
                Objects.requireNonNull(brand.darkColors()),
                Objects.requireNonNull(brand.socialLinks()),
                stored.version());
    }
}
