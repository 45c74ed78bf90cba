package com.dryjets.email.design;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Links to profiles in social networks. They are words: icons would be blocked with the other pictures.
 *
 * @param links those of the brand if omitted
 */
public record SocialBlock(
        @Nullable @Size(max = 10) List<@NotNull @Valid SocialLink> links,
        @Nullable Align align) implements Block {}
