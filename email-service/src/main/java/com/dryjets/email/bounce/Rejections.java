package com.dryjets.email.bounce;

import com.dryjets.email.route.Delivery.Rejected;
import com.dryjets.email.sending.RejectionReasons;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Reads the reply to an attempt by the rules for bounce messages. */
@ApplicationScoped
class Rejections implements RejectionReasons {

    @Override
    public String of(Rejected rejected) {
        String status = Objects.requireNonNullElse(rejected.enhanced(), "");
        return ReasonRules.reason(Evidence.of(rejected.text(), status, "failed", "", ""))
                .name();
    }
}
