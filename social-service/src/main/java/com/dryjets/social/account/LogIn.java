package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A login with a password for applications, as Bluesky has them. The password is used once and not kept.
 *
 * @param server where the account lives; null for the network's own
 * @param identifier a handle or an email address
 */
public record LogIn(
        @NotNull Channel platform,
        @Nullable URI server,
        @NotBlank @Size(max = 300) String identifier,
        @NotBlank @Size(max = 300) String password) {

    /** Leaves out the password, which must not reach a log. */
    @Override
    public String toString() {
        return "LogIn[" + platform + ", " + identifier + "]";
    }
}
