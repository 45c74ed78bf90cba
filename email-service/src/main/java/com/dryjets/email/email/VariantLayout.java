package com.dryjets.email.email;

import io.smallrye.mutiny.Uni;

/** The layout of the content of variants. */
public interface VariantLayout {

    /**
     * Compiles the content of the email's variants again if the email's language is now read in the other direction, in the
     * current Hibernate session.
     */
    Uni<Void> follow(EmailCampaign email);
}
