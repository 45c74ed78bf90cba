package com.dryjets.email.design;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The end of an email: who sent it, and how to unsubscribe.
 *
 * @param companyName that of the brand if omitted
 * @param address the postal address, which many countries require; that of the brand if omitted
 * @param text why somebody gets the email, for example
 * @param unsubscribeText the words of the link; "Unsubscribe" if omitted
 * @param viewInBrowserText the words of the link; "View in browser" if omitted
 * @param links whether it has these two links; true if omitted. Only emails of campaigns have them: a template for
 *     transactional emails needs false
 */
public record FooterBlock(
        @Nullable @Size(max = SHORT) String companyName,
        @Nullable @Size(max = 500) String address,
        @Nullable @Size(max = 1_000) String text,
        @Nullable @Size(min = 1, max = 60) String unsubscribeText,
        @Nullable @Size(min = 1, max = 60) String viewInBrowserText,
        @Nullable Boolean links)
        implements Block {}
