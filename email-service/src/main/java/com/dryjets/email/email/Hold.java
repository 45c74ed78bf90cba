package com.dryjets.email.email;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why an email was paused automatically, and whether a user resumed it nevertheless. */
@Embeddable
public class Hold {

    @Column(name = "hold_reason")
    @Enumerated(EnumType.STRING)
    @Nullable
    HoldReason reason;

    @Column(name = "hold_detail")
    @Nullable
    String detail;

    /** It is not paused automatically again. */
    @Column(name = "hold_overridden")
    boolean overridden;

    /** Why it is paused; empty if it is not paused automatically. */
    public Optional<HoldReason> reason() {
        return Optional.ofNullable(reason);
    }

    /** What the reason is about; null if there is nothing to add. */
    public @Nullable String detail() {
        return detail;
    }

    void resumed() {
        overridden = overridden || reason != null && reason.canBeOverridden();
        reason = null;
        detail = null;
    }
}
