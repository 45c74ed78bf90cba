package com.dryjets.email.sender;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the reports of a tenant's own account at a provider are recognized; they touch that tenant's emails only.
 *
 * @param verificationKey of the account's Event Webhook, for SendGrid
 * @param topicArn to which the account's notifications are published, for SES
 */
public record RouteWebhook(
        @Nullable
        @Size(max = 500)
        @Schema(
                description =
                        "The verification key that SendGrid shows once its Event Webhook is signed. It is public.")
        String verificationKey,

        @Nullable
        @Size(max = 400)
        @Pattern(
                regexp = "arn:aws(-[a-z]+)*:sns:[a-z0-9-]+:\\d{12}:[A-Za-z0-9_-]{1,256}",
                message = "must be the ARN of a standard topic of SNS")
        @Schema(examples = "arn:aws:sns:eu-central-1:123456789012:ses-reports")
        String topicArn) {

    static final RouteWebhook NONE = new RouteWebhook(null, null);
}
