package com.dryjets.email.page;

import com.dryjets.email.design.Brand;
import com.dryjets.email.template.Brands;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out how the public pages of a tenant look. */
@ApplicationScoped
public class PageThemes {

    private final TenantTransaction transactions;
    private final Brands brands;
    private final LogoPictures pictures;

    PageThemes(TenantTransaction transactions, Brands brands, LogoPictures pictures) {
        this.transactions = transactions;
        this.brands = brands;
        this.pictures = pictures;
    }

    /**
     * Returns the theme of a tenant. Call it outside a transaction: a logo may be fetched.
     *
     * @param color overrides the brand's; null to keep that
     */
    public Uni<PageTheme> of(String tenant, @Nullable String color) {
        return transactions
                .sql(tenant, connection -> brands.of(connection, tenant))
                .chain(brand -> logo(brand).map(logo -> PageTheme.of(brand, color, logo.orElse(null))));
    }

    private Uni<Optional<String>> logo(Brand brand) {
        return brand.logo() == null
                ? Uni.createFrom().item(Optional.empty())
                : pictures.data(brand.logo().url());
    }
}
