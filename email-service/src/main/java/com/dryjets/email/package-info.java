/**
 * Email: contacts and the suppression list, a campaign's mails, their sending over SMTP, and what recipients do with
 * them.
 *
 * <p>Reads {@code marketing.campaigns}, {@code marketing.content} and {@code marketing.contacts}; writes {@code
 * marketing.emails} and {@code marketing.metrics}. Owns contact, suppression, email, recipient, tracked_link and
 * recipient_click.
 *
 * <p>A mail's way: {@code launch} makes it from approved content and schedules it when the campaign is launched, {@code
 * campaign} keeps its state, {@code sending} fixes its recipients and hands it over, {@code tracking} counts opens,
 * clicks and opt-outs. Start reading at {@link com.dryjets.email.email.EmailLifecycle}, then {@code
 * sending.SendTicker}.
 */
package com.dryjets.email;
