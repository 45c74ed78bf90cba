/**
 * Contacts and the suppression list, the emails of campaigns, their delivery over SMTP, and the tracking of what
 * recipients do.
 *
 * <p>Owns the tables contact and contact_*, erased_address, contact_list, list_member, list_change, segment, segment_member,
 * audience_change, suppression, suppression_evidence, email, ab_test, ab_variant, frozen_audience, email_lane, recipient, delivery,
 * delivery_lease, recipient_count, recipient_engagement, route_pause, domain_pace, route_day, route_rate, route_connection, sending_policy, tracked_link,
 * engagement_hit, engagement, email_template, template_version, saved_block, brand, delivery_report, transactional_email, transactional_recipient, sender and campaign_projection. Reads {@code
 * marketing.campaigns}, {@code marketing.content},
 * {@code marketing.contacts}, {@code marketing.contact-activities} and {@code marketing.reports}; writes {@code marketing.emails} and {@code
 * marketing.metrics}.
 *
 * <p>The path of an email: {@code email} creates it from approved content and schedules it when its campaign is launched,
 * {@code sending} freezes its recipients and delivers it, {@code recipient} holds the queue and the log of recipients, {@code
 * message} writes and signs messages, {@code route} hands them over, {@code sender} says who they are from, {@code tracking}
 * records opens, clicks and unsubscribes, {@code metrics} reports them. {@code transactional} delivers
 * single emails that somebody waits for by the same rules. Start reading at {@code email.EmailLifecycle},
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
            @Tag(name = "A/B tests", description = "Test variants of an email, and send the best to the rest."),
            @Tag(
                    name = "Transactional emails",
                    description = "Single emails that other systems ask for, by template and data."),
            @Tag(
                    name = "Templates",
                    description = "Templates, saved blocks and the brand that emails are designed with."),
            @Tag(name = "Contacts", description = "Manage and import contacts."),
            @Tag(name = "Segments", description = "Groups of contacts by conditions, to which emails are sent."),
            @Tag(name = "Lists", description = "Lists that contacts subscribe to."),
            @Tag(name = "Webhooks", description = "Signed events of the email providers."),
            @Tag(name = "Senders", description = "Manage who emails are from, and verify their domains."),
            @Tag(name = "Subscriptions", description = "Public pages: sign-up, confirmation and preferences."),
            @Tag(name = "Suppression", description = "List the addresses that receive no email."),
            @Tag(
                    name = "Tracking",
                    description = "The targets of the pixel, the links and the unsubscribe link in emails.")
        })
package com.dryjets.email;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
