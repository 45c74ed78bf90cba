/**
 * The best time to send an email to each contact: when contacts open and click, by hour of the week in their time zone; when
 * each recipient gets an email that is sent at best times; and what the chosen hours bring, compared with random ones. Owns
 * contact_hour, tenant_hour, trial_hour, send_plan and send_time. Start reading at
 * {@link com.dryjets.email.sendtime.SendTimeRules}; decision 24 says why.
 */
package com.dryjets.email.sendtime;
