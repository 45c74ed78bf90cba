/**
 * Contacts and the suppression list, the emails of campaigns, their delivery over SMTP, and the tracking of what
 * recipients do.
 *
 * <p>Owns the tables contact, audience_change, suppression, email, recipient, tracked_link, recipient_click,
 * report_email, report_recipient and campaign_projection. Reads {@code marketing.campaigns}, {@code marketing.content},
 * {@code marketing.contacts} and {@code marketing.reports}; writes {@code marketing.emails} and {@code
 * marketing.metrics}.
 *
 * <p>The path of an email: {@code email} creates it from approved content and schedules it when its campaign is launched,
 * {@code sending} fixes its recipients and delivers it, {@code recipient} holds the queue of recipients, {@code tracking}
 * records opens, clicks and unsubscribes, {@code metrics} reports them. {@code report} delivers scheduled reports by the
 * same rules. Start reading at {@code email.EmailLifecycle},
 * then {@code sending.DeliveryService}.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "DryJets API",
                        version = "1.0.0",
                        description =
                                "Contacts, segments and the suppression list; emails, their delivery and tracking."),
        tags = {
            @Tag(name = "Emails", description = "Create, schedule, send and measure the emails of campaigns."),
            @Tag(name = "Contacts", description = "Manage and import contacts."),
            @Tag(name = "Segments", description = "List the groups of contacts that an email can be sent to."),
            @Tag(name = "Suppression", description = "List the addresses that receive no email."),
            @Tag(
                    name = "Tracking",
                    description = "The targets of the pixel, the links and the unsubscribe link in emails.")
        })
package com.dryjets.email;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
