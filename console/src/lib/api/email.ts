// Written by `npm run types` from the OpenAPI document of email-service. Not to be edited.

export interface paths {
    "/marketing/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List emails
         * @description From the newest to the oldest. `status` may be repeated; `q` finds emails by the starts of words in the subject or the sender's address. The counts apply every filter but the status.
         *
         *     Requires the role `viewer`.
         */
        get: operations["listEmails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an email and its sending progress
         * @description Requires the role `viewer`.
         */
        get: operations["getEmail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update a draft or scheduled email
         * @description Omitted fields keep their values.
         *
         *     Requires the role `marketer`.
         */
        patch: operations["updateEmail"];
        trace?: never;
    };
    "/marketing/email/{id}/ab-test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the A/B test of an email
         * @description Requires the role `viewer`.
         */
        get: operations["getAbTest"];
        put?: never;
        /**
         * Test variants of an email
         * @description When the email is sent, a share of its audience gets the variants in equal parts. The rest waits, and then gets the variant that has won. A contact always belongs to the same part of an email's audience.
         *
         *     Requires the role `marketer`.
         */
        post: operations["createAbTest"];
        /**
         * Delete the A/B test of an email that was not sent yet
         * @description Everybody then gets the email as it is.
         *
         *     Requires the role `marketer`.
         */
        delete: operations["deleteAbTest"];
        options?: never;
        head?: never;
        /**
         * Update the A/B test of an email that was not sent yet
         * @description Omitted fields keep their values.
         *
         *     Requires the role `marketer`.
         */
        patch: operations["updateAbTest"];
        trace?: never;
    };
    "/marketing/email/{id}/ab-test/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what an A/B test shows so far
         * @description Requires the role `viewer`.
         */
        get: operations["getAbTestResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/{id}/ab-test/variants/{name}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview a variant as recipients will see it
         * @description Requires the role `viewer`.
         */
        get: operations["previewAbTestVariant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/{id}/ab-test/winner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an A/B test with a variant of your choice
         * @description The rest of the audience gets this variant. The test records who chose it and what it had shown. Repeating the request changes nothing.
         *
         *     Requires the role `marketer`.
         */
        post: operations["chooseAbTestWinner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an email
         * @description This cannot be undone. Copies that were already sent are not affected.
         *
         *     Requires the role `marketer`.
         */
        post: operations["cancelEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/{id}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the metrics of an email, in total, by link, bounce reason and variant
         * @description Delivered are all copies that a server accepted and that did not come back. For `confirmed` of them something proves it, such as an event of a provider or a click; the others are assumed.
         *
         *     Requires the role `viewer`.
         */
        get: operations["getEmailMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/{id}/metrics/clicks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the clicks of each link of an email, and the email to show them on
         * @description Links with the same target are told apart. In `html`, the link at position 3 leads to `#link-3`. The links of an A/B test are numbered through all its variants: `html` has only those of the variant that it shows.
         *
         *     Requires the role `viewer`.
         */
        get: operations["getEmailClickMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/{id}/metrics/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the metrics of an email by recipient domain
         * @description The 100 largest domains, and one entry without a domain for all others.
         *
         *     Requires the role `viewer`.
         */
        get: operations["getEmailMetricsByDomain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/{id}/metrics/over-time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the metrics of an email by hour or day
         * @description By hour for up to three days of activity, by day if there is more.
         *
         *     Requires the role `viewer`.
         */
        get: operations["getEmailMetricsOverTime"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause an email
         * @description Sending stops after the batches that are already in progress.
         *
         *     Requires the role `marketer`.
         */
        post: operations["pauseEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview an email as a recipient will see it
         * @description Without `contactId`, merge tags show their default values.
         *
         *     Requires the role `viewer`.
         */
        get: operations["previewEmail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/{id}/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the recipients of an email
         * @description The delivery log: one row for each recipient, with the attempts, the server's last answer and what the recipient did. Contacts of a holdout group, who do not get the email, have the state HELD_OUT. Empty before the recipients are frozen.
         *
         *     Requires the role `viewer`.
         */
        get: operations["listEmailRecipients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/{id}/recipients.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the delivery log of an email
         * @description One row for each recipient, sent as it is read, at the client's pace. CSV in UTF-8. Texts that a spreadsheet would take for a formula start with an apostrophe.
         *
         *     Requires the role `marketer`.
         */
        get: operations["exportEmailRecipients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/{id}/report.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the report of an email
         * @description The metrics in total, by variant, link, domain and bounce reason, and over time. CSV in UTF-8. Texts that a spreadsheet would take for a formula start with an apostrophe.
         *
         *     Requires the role `viewer`.
         */
        get: operations["exportEmailReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/{id}/rescore-engagement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the progress of a rescoring
         * @description Requires the role `admin`.
         */
        get: operations["getRescoring"];
        put?: never;
        /**
         * Rescore the opens and clicks of an email
         * @description Applies the current rules for telling people from machines to the raw hits, in the background. Metrics that change are corrected. Repeating the request starts again.
         *
         *     Requires the role `admin`.
         */
        post: operations["rescoreEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a paused email
         * @description Requires the role `marketer`.
         */
        post: operations["resumeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/{id}/retry-failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try recipients again that were given up
         * @description Recipients who received the email, bounced or were skipped are left alone. Repeating the request changes nothing.
         *
         *     Requires the role `marketer`.
         */
        post: operations["retryFailedRecipients"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Schedule or reschedule an email
         * @description It waits for the launch of its campaign. With `byRecipientTimeZone` each recipient gets it at the time of day of `scheduledTime` in `timeZone`, in their own time zone. Recipients without a time zone use that of the quiet hours, or UTC. With `bestTimeWithinHours` each recipient gets it once within so many hours, at the hour of the week that is the most promising by their own opens and clicks, those of the audience and those of all contacts. One in ten gets it at a random hour instead, which shows what the chosen hours bring; see `GET /marketing/email/{id}/send-times`.
         *
         *     Requires the role `marketer`.
         */
        post: operations["scheduleEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an email now
         * @description Requires the role `marketer`.
         */
        post: operations["sendEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/{id}/send-times": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what sending an email at best times brings
         * @description Compares the recipients whose time was learned with those who got the email at a random time, by what people did within three days after it was sent to them. Also says what the times were chosen by.
         *
         *     Requires the role `viewer`.
         */
        get: operations["getEmailSendTimes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/{id}/test-send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send test copies of an email
         * @description To up to ten addresses, at once and in any status. The subject starts with “[Test]”; nothing is tracked or counted, and the links to unsubscribe and to view in the browser lead nowhere.
         *
         *     Requires the role `marketer`.
         */
        post: operations["sendTestEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/{id}/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check whether an email is ready to be sent, and what should be improved
         * @description Follows its links and fetches its pictures, which takes some seconds.
         *
         *     Requires the role `marketer`.
         */
        post: operations["validateEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions of an email's content
         * @description Changes of the subject, the preview text, the language, the design or the text add a version. What one person does to a design within ten minutes is one version. The newest 50 are kept, and the one that was approved last.
         *
         *     Requires the role `viewer`.
         */
        get: operations["listEmailVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an email as it was in a version
         * @description Requires the role `viewer`.
         */
        get: operations["getEmailVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/{id}/versions/{version}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep an email as it is beside newly approved content
         * @description If content is approved again after somebody has changed its email, the email stays as it is and offers the approved content as a version. This withdraws the offer; the version stays. Repeating the request changes nothing.
         *
         *     Requires the role `marketer`.
         */
        post: operations["dismissEmailVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/{id}/versions/{version}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a version of an email
         * @description Adds a version with the same content, so that nothing is lost.
         *
         *     Requires the role `marketer`.
         */
        post: operations["restoreEmailVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/ab-test/sample-size": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Calculate how many recipients an A/B test needs
         * @description Requires the role `viewer`.
         */
        get: operations["getAbTestSampleSize"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the saved blocks
         * @description Requires the role `viewer`.
         */
        get: operations["listSavedBlocks"];
        put?: never;
        /**
         * Save a block to use it again
         * @description Requires the role `marketer`.
         */
        post: operations["saveBlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/blocks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a saved block
         * @description Requires the role `marketer`.
         */
        delete: operations["deleteSavedBlock"];
        options?: never;
        head?: never;
        /**
         * Update a saved block
         * @description Omitted fields keep their values. Emails that were made with the block stay as they are.
         *
         *     Requires the role `marketer`.
         */
        patch: operations["updateSavedBlock"];
        trace?: never;
    };
    "/marketing/email/bounced/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List addresses that email cannot be delivered to
         * @description Requires the role `viewer`.
         */
        get: operations["listBouncedAddresses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/brand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the logo, colors and typeface of emails
         * @description Requires the role `viewer`.
         */
        get: operations["getEmailBrand"];
        /**
         * Set the logo, colors and typeface of emails
         * @description Replaces the brand; what is omitted has its default. Emails get it when they are created or their content changes; those that exist stay as they are. The public pages have it at once.
         *
         *     Requires the role `marketer`.
         */
        put: operations["replaceEmailBrand"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/builder/build": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Build HTML and text from blocks, MJML, HTML or a template
         * @description Nothing is stored.
         *
         *     Requires the role `marketer`.
         */
        post: operations["buildEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/builder/build-from-blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Build HTML and text from blocks
         * @description Nothing is stored. The HTML fits phones and desktops, in light and dark mode.
         *
         *     Requires the role `marketer`.
         */
        post: operations["buildEmailFromBlocks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/confirm/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the page that confirms a subscription
         * @description Public: requires no token.
         */
        get: operations["getConfirmationPage"];
        put?: never;
        /**
         * Confirm a subscription
         * @description Public: requires no token.
         */
        post: operations["confirmSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/contact-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the declared fields of contacts
         * @description Requires the role `viewer`.
         */
        get: operations["listContactFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/contact-fields/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Declare the type of a field
         * @description Requests, files and events must then have values of this type. Other fields hold text.
         *
         *     Requires the role `admin`.
         */
        put: operations["declareContactField"];
        post?: never;
        /**
         * Forget the type of a field
         * @description Contacts keep their values.
         *
         *     Requires the role `admin`.
         */
        delete: operations["deleteContactField"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/contact-tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tags of contacts with their numbers
         * @description In the order of their characters. `q` searches for the start of a tag.
         *
         *     Requires the role `viewer`.
         */
        get: operations["listContactTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contacts
         * @description From the oldest to the newest. `q` searches for the start of an address, a name or a last name.
         *
         *     Requires the role `viewer`.
         */
        get: operations["listContacts"];
        put?: never;
        /**
         * Create a contact
         * @description Requires the role `marketer`.
         */
        post: operations["createContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a contact
         * @description Requires the role `viewer`.
         */
        get: operations["getContact"];
        put?: never;
        post?: never;
        /**
         * Delete a contact
         * @description A suppressed address stays on the suppression list.
         *
         *     Requires the role `marketer`.
         */
        delete: operations["deleteContact"];
        options?: never;
        head?: never;
        /**
         * Update a contact
         * @description Omitted fields keep their values; null removes the time zone or the locale.
         *
         *     Requires the role `marketer`.
         */
        patch: operations["updateContact"];
        trace?: never;
    };
    "/marketing/email/contacts/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a contact
         * @description Deletes everything that is stored about the person, also if the contact is deleted already; emails that are queued are not sent. An entry of the suppression list stays without its evidence, so that the address receives no email. A file that was only checked is deleted within a day.
         *
         *     Requires the role `admin`.
         */
        post: operations["eraseContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/contacts/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export everything that is stored about a contact
         * @description Requires the role `admin`.
         */
        get: operations["exportContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/contacts/{id}/preferences-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the link to the preferences page of a contact
         * @description Anyone who has the link can change what the contact receives.
         *
         *     Requires the role `marketer`.
         */
        get: operations["getPreferencesLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/contacts/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what happened to a contact
         * @description Emails and what the contact did with them, what they brought, subscriptions, events of other systems, and changes of its consent, newest first. Opens and clicks say whether a person or a program made them: the time is that of the first person, else that of the first program.
         *
         *     Requires the role `viewer`.
         */
        get: operations["getContactTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/contacts/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase the owner of an address
         * @description The same for a person whose contact is unknown or deleted already.
         *
         *     Requires the role `admin`.
         */
        post: operations["eraseAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/contacts/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what contacts did in other systems
         * @description For the conditions of segments. An event with an id that was recorded before changes nothing. Events are kept for three years unless the service is configured otherwise.
         *
         *     Requires the role `marketer`.
         */
        post: operations["recordContactEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/contacts/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import contacts from a CSV file
         * @description The encoding and the separator are detected. The first line names the columns: `email` is required (a file that starts with a contact has only its addresses imported, unless the dry run is used to name its columns); `key`, `first_name`, `last_name`, `time_zone`, `locale`, `tags` (separated by semicolons), `consent`, `consent_source` and `consent_at` are optional; every other column is a field of its own. A contact is identified by its key, or else by its address. Existing contacts are updated; an empty cell leaves its field as it is. Importing the same file again changes nothing. A suppressed address stays suppressed.
         *
         *     Requires the role `admin`.
         */
        post: operations["importContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/contacts/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List imports of contact files
         * @description Newest first.
         *
         *     Requires the role `viewer`.
         */
        get: operations["listContactImports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/contacts/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the progress of an import
         * @description Requires the role `viewer`.
         */
        get: operations["getContactImport"];
        put?: never;
        post?: never;
        /**
         * Cancel an import
         * @description Rows that were imported stay.
         *
         *     Requires the role `admin`.
         */
        delete: operations["cancelContactImport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/contacts/imports/{id}/rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the rejected rows of an import
         * @description CSV: line, reason and the cells. Cells that a spreadsheet would take for a formula start with an apostrophe.
         *
         *     Requires the role `admin`.
         */
        get: operations["downloadRejectedRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/contacts/imports/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a file after its dry run
         * @description With the suggested targets of its columns, or others. With dryRun, checks the file again.
         *
         *     Requires the role `admin`.
         */
        post: operations["runContactImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an email for a campaign
         * @description Requires the role `marketer`.
         */
        post: operations["createEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a list
         * @description An email can be sent to a list by its id, as to a segment.
         *
         *     Requires the role `marketer`.
         */
        post: operations["createContactList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a list
         * @description Requires the role `viewer`.
         */
        get: operations["getContactList"];
        put?: never;
        post?: never;
        /**
         * Delete a list
         * @description Its contacts stay.
         *
         *     Requires the role `marketer`.
         */
        delete: operations["deleteContactList"];
        options?: never;
        head?: never;
        /**
         * Update a list
         * @description Omitted members stay.
         *
         *     Requires the role `marketer`.
         */
        patch: operations["updateContactList"];
        trace?: never;
    };
    "/marketing/email/lists/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Subscribe contacts to a list
         * @description Contacts that unsubscribed stay unsubscribed.
         *
         *     Requires the role `marketer`.
         */
        post: operations["addListMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/lists/{id}/members/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a contact off a list
         * @description Requires the role `marketer`.
         */
        delete: operations["removeListMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/lists/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the lists with their sizes
         * @description Requires the role `viewer`.
         */
        get: operations["listContactLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/preferences/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what a contact receives
         * @description Public: requires no token.
         */
        get: operations["getPreferencesPage"];
        put?: never;
        /**
         * Choose what a contact receives
         * @description With List-Unsubscribe=One-Click (RFC 8058), unsubscribes from everything.
         *
         *     Public: requires no token.
         */
        post: operations["choosePreferences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/segments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a segment with its size and some of its contacts
         * @description Requires the role `viewer`.
         */
        get: operations["getSegment"];
        put?: never;
        post?: never;
        /**
         * Delete a segment
         * @description Requires the role `marketer`.
         */
        delete: operations["deleteSegment"];
        options?: never;
        head?: never;
        /**
         * Update a segment
         * @description Omitted members stay.
         *
         *     Requires the role `marketer`.
         */
        patch: operations["updateSegment"];
        trace?: never;
    };
    "/marketing/email/segments/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a segment
         * @description Requires the role `marketer`.
         */
        post: operations["createSegment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/segments/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List segments with their sizes
         * @description The built-in segments first, then the tenant's own by name. Sizes are maintained as contacts change, open, click and receive emails, and as time passes. They may be some moments old, and those of ranks some minutes.
         *
         *     Requires the role `viewer`.
         */
        get: operations["listSegments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/segments/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count and sample what conditions select
         * @description Keeps nothing.
         *
         *     Requires the role `marketer`.
         */
        post: operations["previewSegment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/senders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List senders
         * @description From the oldest to the newest.
         *
         *     Requires the role `viewer`.
         */
        get: operations["listSenders"];
        put?: never;
        /**
         * Create a sender
         * @description A key for DKIM is created with it. Publish the records in the answer, then verify the sender. Without a route, the platform's mail server delivers. A mail server of your own must accept the platform's return-path domain in envelope senders, to which bounces return. An account of your own at SendGrid or SES reports to the webhookUrl in the answer, once its verificationKey or topicArn is part of the route.
         *
         *     Requires the role `admin`.
         */
        post: operations["createSender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/senders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a sender
         * @description Requires the role `viewer`.
         */
        get: operations["getSender"];
        put?: never;
        post?: never;
        /**
         * Delete a sender
         * @description Its key is lost. Emails that are being sent as this address are paused; drafts need another sender.
         *
         *     Requires the role `admin`.
         */
        delete: operations["deleteSender"];
        options?: never;
        head?: never;
        /**
         * Update a sender
         * @description Omitted fields keep their values; an empty text removes one. A route replaces the former one as a whole; only its secret stays if none is given and it still fits. Another kind of route or another server may need another SPF record: verify the sender again then. Limits of a route hold over all replicas, for all emails of the sender, and take effect within seconds.
         *
         *     Requires the role `admin`.
         */
        patch: operations["updateSender"];
        trace?: never;
    };
    "/marketing/email/senders/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify a sender's domain
         * @description Looks up the DKIM, SPF and DMARC records of the domain, and says for each what to publish and what was found. Once all three are valid, emails can be sent as this address, signed with its key.
         *
         *     Requires the role `admin`.
         */
        post: operations["verifySender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/sending-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the quiet hours, the frequency cap and the warm-up
         * @description Requires the role `viewer`.
         */
        get: operations["getSendingPolicy"];
        /**
         * Set the quiet hours, the frequency cap and the warm-up
         * @description Replaces the policy; what is omitted has no limit. Takes effect with the next recipients that are claimed, also of emails that are being sent.
         *
         *     Requires the role `admin`.
         */
        put: operations["replaceSendingPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/subscribe/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the sign-up form of a list
         * @description Public: requires no token.
         */
        get: operations["getSubscribePage"];
        put?: never;
        /**
         * Subscribe to a list
         * @description The answer is the same whether the address is known or not.
         *
         *     Public: requires no token.
         */
        post: operations["subscribeToList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/suppressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List suppressed addresses
         * @description In alphabetical order. `reason` may be repeated; `q` searches in the addresses.
         *
         *     Requires the role `admin`.
         */
        get: operations["listSuppressions"];
        put?: never;
        /**
         * Suppress an address
         * @description It receives no email from now on, including emails that are being sent. An address that is suppressed already keeps the reason that weighs more.
         *
         *     Requires the role `admin`.
         */
        post: operations["addSuppression"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/suppressions/{address}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a suppressed address with its evidence
         * @description Requires the role `admin`.
         */
        get: operations["getSuppression"];
        put?: never;
        post?: never;
        /**
         * Remove a suppressed address
         * @description Its evidence is kept. A complaint cannot be removed.
         *
         *     Requires the role `admin`.
         */
        delete: operations["removeSuppression"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/suppressions/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suppress the addresses of a CSV file
         * @description The encoding and the separator are detected. The address stands in the column `email` or `address`, else in the first one. Other columns are ignored.
         *
         *     Requires the role `admin`.
         */
        post: operations["importSuppressions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/t/c/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Record a click and redirect to the link's target
         * @description Public: requires no token.
         */
        get: operations["trackClick"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/t/o/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Record an open and return the tracking pixel
         * @description Public: requires no token.
         */
        get: operations["trackOpen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a template
         * @description Requires the role `marketer`.
         */
        post: operations["createTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a template as it looks with your brand
         * @description Requires the role `viewer`.
         */
        get: operations["getTemplate"];
        put?: never;
        post?: never;
        /**
         * Delete a template with all its versions
         * @description Emails that were made from it stay as they are.
         *
         *     Requires the role `marketer`.
         */
        delete: operations["deleteTemplate"];
        options?: never;
        head?: never;
        /**
         * Update a template
         * @description Adds a version; omitted fields keep their values. Emails that were made from the template stay as they are.
         *
         *     Requires the role `marketer`.
         */
        patch: operations["updateTemplate"];
        trace?: never;
    };
    "/marketing/email/templates/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions of a template
         * @description Requires the role `viewer`.
         */
        get: operations["listTemplateVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/templates/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a template as it was in a version
         * @description Requires the role `viewer`.
         */
        get: operations["getTemplateVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/templates/{id}/versions/{version}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a version of a template
         * @description Adds a version with the same content, so that nothing is lost.
         *
         *     Requires the role `marketer`.
         */
        post: operations["restoreTemplateVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/templates/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the templates
         * @description The built-in templates first, then your own from the oldest.
         *
         *     Requires the role `viewer`.
         */
        get: operations["listTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/transactional": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send one email to one person
         * @description By a template and data, before all emails of campaigns. It is neither tracked nor counted, and reaches people who unsubscribed from marketing, but no address that bounced, complained, or was suppressed by hand.
         *
         *     Requires the role `marketer`.
         */
        post: operations["sendTransactionalEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/transactional/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what became of a transactional email or a test copy
         * @description It is known for 30 days.
         *
         *     Requires the role `viewer`.
         */
        get: operations["getTransactionalEmail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/u/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the unsubscribe page
         * @description Public: requires no token.
         */
        get: operations["getUnsubscribePage"];
        put?: never;
        /**
         * Unsubscribe an address with one click (RFC 8058)
         * @description Public: requires no token.
         */
        post: operations["unsubscribeAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/unsubscribe/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List addresses that unsubscribed or complained
         * @description Requires the role `viewer`.
         */
        get: operations["listUnsubscribedAddresses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/v/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a recipient's copy of an email as a page
         * @description Public: requires no token.
         */
        get: operations["viewEmailInBrowser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/webhooks/sendgrid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive events of SendGrid's Event Webhook
         * @description Bounces, drops, spam reports, unsubscribes, deliveries and deferrals; each counts once.
         *
         *     Public: requires no token.
         */
        post: operations["receiveSendGridEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/webhooks/sendgrid/{senderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive events of a tenant's own account at SendGrid
         * @description Verified with the key of the sender's route. Events about emails of other tenants are ignored.
         *
         *     Public: requires no token.
         */
        post: operations["receiveSendGridEventsOfSender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketing/email/webhooks/ses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a notification of Amazon SES through SNS
         * @description Bounces, complaints, deliveries and delays; each counts once. The topic must be one of the platform's, or the topicArn of a sender's route; then only that tenant's emails are touched. The subscription of such a topic is confirmed.
         *
         *     Public: requires no token.
         */
        post: operations["receiveSesNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AbTestResults: {
            asOf: components["schemas"]["Instant"];
            emailId: components["schemas"]["UUID"];
            guardrails: components["schemas"]["Guardrail"][];
            holdout?: components["schemas"]["HoldoutLift"] | null;
            leader?: string | null;
            metric: components["schemas"]["TestMetric"];
            outcome: components["schemas"]["TestOutcome"];
            rest: components["schemas"]["Rest"];
            sampleRatio: components["schemas"]["SampleRatio"];
            status: components["schemas"]["AbTestStatus"];
            summary: string;
            variants: components["schemas"]["VariantResult"][];
        };
        /** @enum {string} */
        AbTestStatus: "DRAFT" | "RUNNING" | "WAITING" | "DECIDED" | "CANCELLED";
        AbTestView: {
            /** Format: int32 */
            decideAfterMinutes: number;
            decideAt?: components["schemas"]["Instant"] | null;
            decision?: components["schemas"]["DecisionView"] | null;
            emailId: components["schemas"]["UUID"];
            holdout?: components["schemas"]["Holdout"] | null;
            metric: components["schemas"]["TestMetric"];
            /** Format: double */
            smallestLift: number;
            startedAt?: components["schemas"]["Instant"] | null;
            status: components["schemas"]["AbTestStatus"];
            stopEarly: boolean;
            /** Format: double */
            testShare: number;
            variants: components["schemas"]["VariantView"][];
            /** Format: int64 */
            version: number;
            withoutWinner: components["schemas"]["WithoutWinner"];
        };
        AddMembers: {
            contactIds: string[];
        };
        AddSuppression: {
            /** @example anna@example.com */
            address: string;
            /** @example Asked on the phone */
            note?: string | null;
        };
        /** @enum {string} */
        Algorithm: "RSA" | "ED25519";
        /** @enum {string} */
        Align: "LEFT" | "CENTER" | "RIGHT";
        /** @enum {string} */
        Arm: "LEARNED" | "RANDOM";
        ArmResult: {
            arm: components["schemas"]["Arm"];
            /** Format: double */
            clickRate?: number | null;
            /** Format: int32 */
            humanClicks: number;
            /** Format: int32 */
            humanOpens: number;
            /** Format: double */
            openRate?: number | null;
            /** Format: int32 */
            recipients: number;
            /** Format: int32 */
            sent: number;
        };
        /** @description A part of an email. What it leaves out is taken from the brand. */
        Block: components["schemas"]["HeaderBlock"] | components["schemas"]["HeadingBlock"] | components["schemas"]["TextBlock"] | components["schemas"]["ImageBlock"] | components["schemas"]["ButtonBlock"] | components["schemas"]["CtaBlock"] | components["schemas"]["DividerBlock"] | components["schemas"]["SpacerBlock"] | components["schemas"]["TableBlock"] | components["schemas"]["ProductBlock"] | components["schemas"]["SocialBlock"] | components["schemas"]["FooterBlock"] | components["schemas"]["ColumnsBlock"] | components["schemas"]["SectionBlock"];
        /** @enum {string} */
        BounceReason: "AUTH_FAILURE" | "BAD_REPUTATION" | "BLOCKED" | "CONTENT_ERROR" | "DELIVERED" | "EXCEED_LIMIT" | "EXPIRED" | "FAILED_STARTTLS" | "FEEDBACK" | "FILTERED" | "HAS_MOVED" | "HOST_UNKNOWN" | "MAILBOX_FULL" | "MAILER_ERROR" | "MESG_TOO_BIG" | "NETWORK_ERROR" | "NO_RELAYING" | "NOT_ACCEPT" | "NOT_COMPLIANT_RFC" | "ON_HOLD" | "POLICY_VIOLATION" | "REJECTED" | "REQUIRE_PTR" | "SECURITY_ERROR" | "SPAM_DETECTED" | "SPEEDING" | "SUSPEND" | "SYNTAX_ERROR" | "SYSTEM_ERROR" | "SYSTEM_FULL" | "TOO_MANY_CONN" | "UNDEFINED" | "USER_UNKNOWN" | "VACATION" | "VIRUS_DETECTED";
        Brand: {
            /** @example Hauptstraße 1, 1010 Wien */
            address?: string | null;
            colors?: components["schemas"]["BrandColors"] | null;
            /** @example Sunrise Bakery */
            companyName?: string | null;
            darkColors?: components["schemas"]["BrandColors"] | null;
            font?: components["schemas"]["Font"] | null;
            logo?: components["schemas"]["Logo"] | null;
            socialLinks?: components["schemas"]["SocialLink"][] | null;
        };
        BrandColors: {
            background?: string | null;
            border?: string | null;
            mutedText?: string | null;
            onPrimary?: string | null;
            /** @example #1d4ed8 */
            primary?: string | null;
            surface?: string | null;
            text?: string | null;
        };
        BrandView: {
            address?: string | null;
            colors: components["schemas"]["BrandColors"];
            companyName?: string | null;
            darkColors: components["schemas"]["BrandColors"];
            font: components["schemas"]["Font"];
            logo?: components["schemas"]["Logo"] | null;
            socialLinks: components["schemas"]["SocialLink"][];
            /** Format: int64 */
            version: number;
        };
        BuildEmail: {
            blocks?: components["schemas"]["Block"][] | null;
            htmlContent?: string | null;
            /** @example en */
            language?: string | null;
            mjml?: string | null;
            previewText?: string | null;
            subject?: string | null;
            templateId?: components["schemas"]["UUID"] | null;
        };
        BuildFromBlocks: {
            blocks: components["schemas"]["Block"][];
            /** @example en */
            language?: string | null;
            previewText?: string | null;
            subject?: string | null;
        };
        BuiltEmail: {
            findings: components["schemas"]["Finding"][];
            html: string;
            mergeHtml: string;
            text: string;
        };
        ButtonBlock: {
            align?: components["schemas"]["Align"] | null;
            backgroundColor?: string | null;
            color?: string | null;
            fullWidth?: boolean | null;
            /** @example https://example.com/spring */
            href: string;
            /** @example See the offer */
            text: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "button";
        };
        Cap: {
            /** Format: int32 */
            days: number;
            /** Format: int32 */
            emails: number;
        };
        ChangeAbTest: {
            /** Format: int32 */
            decideAfterMinutes?: number | null;
            holdout?: components["schemas"]["Holdout"] | null;
            metric?: components["schemas"]["TestMetric"] | null;
            /** Format: double */
            smallestLift?: number | null;
            stopEarly?: boolean | null;
            /** Format: double */
            testShare?: number | null;
            variants?: components["schemas"]["ChangeVariant"][] | null;
            withoutWinner?: components["schemas"]["WithoutWinner"] | null;
        };
        ChangeBlock: {
            block?: components["schemas"]["Block"] | null;
            name?: string | null;
        };
        ChangeContact: {
            attributes?: {
                [key: string]: unknown;
            } | null;
            consent?: components["schemas"]["GiveConsent"] | null;
            email?: string | null;
            firstName?: string | null;
            lastName?: string | null;
            locale?: string | null;
            tags?: string[] | null;
            timeZone?: string | null;
        };
        ChangeEmail: {
            audience?: components["schemas"]["EmailAudience"] | null;
            blocks?: components["schemas"]["Block"][] | null;
            /**
             * @description The address of a verified sender, or that of the platform, which is the default. A draft may name another, but cannot be sent then.
             * @example news@sunrise.example
             */
            from?: string | null;
            htmlContent?: string | null;
            /** @example en */
            language?: string | null;
            mjml?: string | null;
            previewText?: string | null;
            replyTo?: string | null;
            subject?: string | null;
            templateId?: components["schemas"]["UUID"] | null;
            textContent?: string | null;
        };
        ChangeList: {
            color?: string | null;
            description?: string | null;
            name?: string | null;
            optIn?: components["schemas"]["OptIn"] | null;
            topics?: string[] | null;
        };
        /**
         * @example {
         *       "type": "SMTP",
         *       "host": "smtp.example.com",
         *       "port": 587,
         *       "encryption": "REQUIRED",
         *       "username": "sunrise",
         *       "secret": "correct horse",
         *       "limits": {
         *         "messagesPerSecond": 14,
         *         "connections": 5
         *       }
         *     }
         */
        ChangeRoute: {
            /** @description Whether SendGrid's Email Activity is asked about emails of which nobody knows whether they are out. The account needs that add-on, and the API key the permission to read it. */
            emailActivity?: boolean | null;
            encryption?: components["schemas"]["TlsMode"] | null;
            host?: string | null;
            limits?: components["schemas"]["RouteLimits"] | null;
            /** Format: int32 */
            port?: number | null;
            region?: string | null;
            /** @description The password for SMTP, the API key for SendGrid, the secret access key for SES. It is stored encrypted and never returned. Without one, the present secret is kept if type, server, encryption, user name and region stay the same. */
            secret?: string | null;
            type: components["schemas"]["RouteType"];
            username?: string | null;
            webhook?: components["schemas"]["RouteWebhook"] | null;
        };
        ChangeSegment: {
            conditions?: components["schemas"]["Condition"] | null;
            name?: string | null;
        };
        ChangeSender: {
            /** @example Sunrise */
            displayName?: string | null;
            /** @example help@sunrise.example */
            replyTo?: string | null;
            route?: components["schemas"]["ChangeRoute"] | null;
        };
        ChangeTemplate: {
            blocks?: components["schemas"]["Block"][] | null;
            description?: string | null;
            htmlContent?: string | null;
            /** @example en */
            language?: string | null;
            mjml?: string | null;
            name?: string | null;
            previewText?: string | null;
            subject?: string | null;
            templateId?: components["schemas"]["UUID"] | null;
        };
        ChangeVariant: {
            blocks?: components["schemas"]["Block"][] | null;
            /** Format: int32 */
            delayMinutes?: number | null;
            from?: string | null;
            htmlContent?: string | null;
            mjml?: string | null;
            previewText?: string | null;
            replyTo?: string | null;
            /** @example Only until Friday: shirts at half price */
            subject?: string | null;
            templateId?: components["schemas"]["UUID"] | null;
            textContent?: string | null;
        };
        ChooseWinner: {
            /** @example B */
            variant: string;
        };
        ClickMap: {
            /** @description The rendered email, in which the link at position 3 leads to `#link-3`. Links that only other variants of an A/B test have are missing in it. Absent until the email is sent. */
            html?: string | null;
            links: components["schemas"]["PlaceClicks"][];
            /** @example A */
            variant?: string | null;
        };
        Column: {
            blocks: components["schemas"]["Block"][];
            /** Format: int32 */
            width?: number | null;
        };
        ColumnsBlock: {
            backgroundColor?: string | null;
            columns: components["schemas"]["Column"][];
            keepSideBySide?: boolean | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "columns";
        };
        /** @description A condition on contacts. Exactly one member is given. */
        Condition: {
            all?: components["schemas"]["Condition"][] | null;
            any?: components["schemas"]["Condition"][] | null;
            consent?: components["schemas"]["ConsentStatus"] | null;
            date?: components["schemas"]["DateCondition"] | null;
            engagement?: components["schemas"]["EngagementCondition"] | null;
            event?: components["schemas"]["EventCondition"] | null;
            field?: components["schemas"]["FieldCondition"] | null;
            list?: components["schemas"]["UUID"] | null;
            not?: components["schemas"]["Condition"] | null;
            segment?: components["schemas"]["UUID"] | null;
            tag?: string | null;
            topic?: components["schemas"]["TopicCondition"] | null;
            /** Format: int32 */
            topPercent?: number | null;
        };
        Consent: {
            at?: components["schemas"]["Instant"] | null;
            source?: string | null;
            status: components["schemas"]["ConsentStatus"];
        };
        /** @enum {string} */
        ConsentStatus: "UNKNOWN" | "PENDING" | "GRANTED" | "WITHDRAWN";
        ContactView: {
            attributes: {
                [key: string]: unknown;
            };
            consent: components["schemas"]["Consent"];
            createdAt: components["schemas"]["Instant"];
            email: string;
            firstName?: string | null;
            id: components["schemas"]["UUID"];
            key?: string | null;
            lastName?: string | null;
            locale?: string | null;
            suppressed: boolean;
            tags: string[];
            timeZone?: string | null;
            updatedAt: components["schemas"]["Instant"];
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        ContentOrigin: "EDITED" | "APPROVED" | "RESTORED";
        Conversion: {
            at: components["schemas"]["Instant"];
            emailId: components["schemas"]["UUID"];
            metric: string;
            value: number;
        };
        CreateAbTest: {
            /** Format: int32 */
            decideAfterMinutes?: number | null;
            holdout?: components["schemas"]["Holdout"] | null;
            metric?: components["schemas"]["TestMetric"] | null;
            /** Format: double */
            smallestLift?: number | null;
            stopEarly?: boolean | null;
            /** Format: double */
            testShare?: number | null;
            variants: components["schemas"]["ChangeVariant"][];
            withoutWinner?: components["schemas"]["WithoutWinner"] | null;
        };
        CreateBlock: {
            block: components["schemas"]["Block"];
            /** @example Opening hours */
            name: string;
        };
        CreateContact: {
            attributes?: {
                [key: string]: unknown;
            } | null;
            consent?: components["schemas"]["GiveConsent"] | null;
            email: string;
            firstName?: string | null;
            key?: string | null;
            lastName?: string | null;
            /** @example de-AT */
            locale?: string | null;
            tags?: string[] | null;
            timeZone?: string | null;
        };
        CreateEmail: {
            audience?: components["schemas"]["EmailAudience"] | null;
            blocks?: components["schemas"]["Block"][] | null;
            campaignId: components["schemas"]["UUID"];
            /**
             * @description The address of a verified sender, or that of the platform, which is the default. A draft may name another, but cannot be sent then.
             * @example news@sunrise.example
             */
            from?: string | null;
            /** @example <p>Come by. <a href="https://example.com/spring">See the offer</a></p> */
            htmlContent?: string | null;
            /** @example en */
            language?: string | null;
            mjml?: string | null;
            previewText?: string | null;
            replyTo?: string | null;
            segmentId?: components["schemas"]["UUID"] | null;
            /** @example Spring is here: shirts at half price */
            subject?: string | null;
            templateId?: components["schemas"]["UUID"] | null;
            textContent?: string | null;
        };
        CreateList: {
            /** @example #1d4ed8 */
            color?: string | null;
            description?: string | null;
            /** @example Newsletter */
            name: string;
            optIn?: components["schemas"]["OptIn"] | null;
            topics?: string[] | null;
        };
        CreateSegment: {
            /**
             * @example {
             *       "all": [
             *         {
             *           "field": {
             *             "name": "city",
             *             "operator": "EQUALS",
             *             "value": "Wien"
             *           }
             *         },
             *         {
             *           "tag": "vip"
             *         }
             *       ]
             *     }
             */
            conditions: components["schemas"]["Condition"];
            /** @example Viennese regulars */
            name: string;
        };
        CreateSender: {
            /** @example news@sunrise.example */
            address: string;
            /** @example Sunrise Laundry */
            displayName?: string | null;
            dkimAlgorithm?: components["schemas"]["Algorithm"] | null;
            /** @example hello@sunrise.example */
            replyTo?: string | null;
            route?: components["schemas"]["ChangeRoute"] | null;
        };
        CreateTemplate: {
            blocks?: components["schemas"]["Block"][] | null;
            description?: string | null;
            htmlContent?: string | null;
            /** @example en */
            language?: string | null;
            mjml?: string | null;
            /** @example Monthly newsletter */
            name: string;
            previewText?: string | null;
            subject?: string | null;
            templateId?: components["schemas"]["UUID"] | null;
        };
        CtaBlock: {
            backgroundColor?: string | null;
            /** @example Shop now */
            buttonText: string;
            color?: string | null;
            /** @example https://example.com/spring */
            href: string;
            text?: string | null;
            /** @example Half price until Sunday */
            title: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "cta";
        };
        DateCondition: {
            /** Format: int32 */
            anniversaryWithinDays?: number | null;
            from?: components["schemas"]["LocalDate"] | null;
            /** @example createdAt */
            name: string;
            /** Format: int32 */
            olderThanDays?: number | null;
            to?: components["schemas"]["LocalDate"] | null;
            /** Format: int32 */
            withinLastDays?: number | null;
            /** Format: int32 */
            withinNextDays?: number | null;
        };
        DecisionView: {
            /** Format: double */
            chanceToWin?: number | null;
            decidedAt?: components["schemas"]["Instant"] | null;
            decidedBy?: string | null;
            /** Format: double */
            expectedLoss?: number | null;
            outcome: components["schemas"]["TestOutcome"];
            summary: string;
            variant?: string | null;
        };
        DeclareField: {
            type: components["schemas"]["FieldType"];
        };
        DividerBlock: {
            color?: string | null;
            /** Format: int32 */
            thickness?: number | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "divider";
        };
        DnsFinding: {
            expected: string;
            found: string[];
            name: string;
            purpose: components["schemas"]["Purpose"];
            status: components["schemas"]["Status"];
        };
        DomainMetrics: {
            /** Format: int32 */
            bounces: number;
            /** Format: int32 */
            clicks: number;
            /** Format: int32 */
            complaints: number;
            /** Format: int32 */
            confirmed: number;
            conversions: number;
            /** Format: int32 */
            delivered: number;
            domain?: string | null;
            /** Format: int32 */
            humanClicks: number;
            /** Format: int32 */
            humanOpens: number;
            /** Format: int32 */
            opens: number;
            /** Format: int32 */
            recipients: number;
            revenue: number;
            /** Format: int32 */
            sent: number;
            /** Format: int32 */
            unsubscribes: number;
        };
        DomainReport: {
            domains: components["schemas"]["DomainMetrics"][];
        };
        Email: {
            address: string;
            answer?: string | null;
            emailId: components["schemas"]["UUID"];
            /** @example CAMPAIGN */
            kind: string;
            sentAt?: components["schemas"]["Instant"] | null;
            state: string;
            subject?: string | null;
        };
        EmailAudience: {
            exclude?: string[] | null;
            include: string[];
            /** @example Offers */
            topic?: string | null;
        };
        EmailCounts: {
            /** Format: int32 */
            ALL: number;
            /** Format: int32 */
            CANCELLED: number;
            /** Format: int32 */
            COMPLETED: number;
            /** Format: int32 */
            COMPLETED_WITH_FAILURES: number;
            /** Format: int32 */
            DRAFT: number;
            /** Format: int32 */
            FAILED: number;
            /** Format: int32 */
            FREEZING: number;
            /** Format: int32 */
            PAUSED: number;
            /** Format: int32 */
            SCHEDULED: number;
            /** Format: int32 */
            SENDING: number;
        };
        EmailList: {
            counts: components["schemas"]["EmailCounts"];
            items: components["schemas"]["EmailSummary"][];
            nextCursor?: string | null;
        };
        EmailMetrics: {
            bounceReasons: components["schemas"]["ReasonBounces"][];
            /** Format: int32 */
            bounces: number;
            /** Format: int32 */
            clickers: number;
            clickRate?: number | null;
            /** Format: int32 */
            clicks: number;
            /** Format: int32 */
            complaints: number;
            /** Format: int32 */
            confirmed: number;
            conversions: number;
            /** Format: int32 */
            delivered: number;
            emailId: components["schemas"]["UUID"];
            /** Format: int32 */
            failed: number;
            /** Format: int32 */
            humanClickers: number;
            humanClickRate?: number | null;
            /** Format: int32 */
            humanClicks: number;
            humanOpenRate?: number | null;
            /** Format: int32 */
            humanOpens: number;
            links: components["schemas"]["LinkClicks"][];
            openRate?: number | null;
            /** Format: int32 */
            opens: number;
            /** Format: int32 */
            recipients: number;
            revenue: number;
            /** Format: int32 */
            sent: number;
            /** Format: int32 */
            skipped: number;
            /** Format: int32 */
            unknown: number;
            /** Format: int32 */
            unsubscribes: number;
            variants: components["schemas"]["VariantMetrics"][];
        };
        EmailPreview: {
            from: string;
            html?: string | null;
            subject?: string | null;
            text?: string | null;
        };
        EmailProgress: {
            /** Format: int32 */
            bounced: number;
            /** Format: int32 */
            cancelled: number;
            /** Format: int32 */
            failed: number;
            /** Format: int32 */
            heldOut: number;
            /** Format: int32 */
            pending: number;
            /** Format: int32 */
            sent: number;
            /** Format: int32 */
            skipped: number;
            /** Format: int32 */
            unknown: number;
        };
        EmailReadiness: {
            /** Format: int32 */
            audienceSize: number;
            findings: components["schemas"]["Finding"][];
            missing: components["schemas"]["FieldError"][];
            ready: boolean;
        };
        /** @enum {string} */
        EmailStatus: "DRAFT" | "SCHEDULED" | "FREEZING" | "SENDING" | "PAUSED" | "COMPLETED" | "COMPLETED_WITH_FAILURES" | "CANCELLED" | "FAILED";
        EmailSummary: {
            audience: components["schemas"]["EmailAudience"];
            campaignId: components["schemas"]["UUID"];
            completedAt?: components["schemas"]["Instant"] | null;
            contentId?: components["schemas"]["UUID"] | null;
            createdAt: components["schemas"]["Instant"];
            failure?: string | null;
            from: string;
            holdReason?: components["schemas"]["HoldReason"] | null;
            id: components["schemas"]["UUID"];
            localTime?: components["schemas"]["LocalDateTime"] | null;
            /** Format: int32 */
            recipients?: number | null;
            scheduledFor?: components["schemas"]["Instant"] | null;
            startedAt?: components["schemas"]["Instant"] | null;
            status: components["schemas"]["EmailStatus"];
            subject?: string | null;
            updatedAt: components["schemas"]["Instant"];
            /** Format: int64 */
            version: number;
        };
        EmailVersionSummary: {
            changedAt: components["schemas"]["Instant"];
            changedBy?: string | null;
            current: boolean;
            offered: boolean;
            origin: components["schemas"]["ContentOrigin"];
            subject?: string | null;
            /** Format: int32 */
            version: number;
        };
        EmailVersionView: {
            changedAt: components["schemas"]["Instant"];
            changedBy?: string | null;
            current: boolean;
            html: string;
            language: string;
            offered: boolean;
            origin: components["schemas"]["ContentOrigin"];
            ownText: boolean;
            previewText?: string | null;
            source: components["schemas"]["SourceView"];
            subject?: string | null;
            text: string;
            /** Format: int32 */
            version: number;
        };
        EmailView: {
            audience: components["schemas"]["EmailAudience"];
            /** Format: int32 */
            bestTimeWithinHours?: number | null;
            campaignId: components["schemas"]["UUID"];
            completedAt?: components["schemas"]["Instant"] | null;
            contentId?: components["schemas"]["UUID"] | null;
            /** Format: int32 */
            contentVersion?: number | null;
            createdAt: components["schemas"]["Instant"];
            failure?: string | null;
            from: string;
            holdDetail?: string | null;
            holdReason?: components["schemas"]["HoldReason"] | null;
            htmlContent?: string | null;
            id: components["schemas"]["UUID"];
            language: string;
            localTime?: components["schemas"]["LocalDateTime"] | null;
            /** Format: int32 */
            offeredVersion?: number | null;
            ownText: boolean;
            previewText?: string | null;
            progress?: components["schemas"]["EmailProgress"] | null;
            /** Format: int32 */
            recipients?: number | null;
            /**
             * @example [
             *       "script",
             *       "a[onclick]"
             *     ]
             */
            removed: string[];
            replyTo?: string | null;
            routePause?: components["schemas"]["RoutePause"] | null;
            scheduledFor?: components["schemas"]["Instant"] | null;
            source?: components["schemas"]["SourceView"] | null;
            startedAt?: components["schemas"]["Instant"] | null;
            status: components["schemas"]["EmailStatus"];
            subject?: string | null;
            textContent?: string | null;
            updatedAt: components["schemas"]["Instant"];
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        Engagement: "RECEIVED" | "OPENED" | "CLICKED";
        EngagementCondition: {
            /** Format: int32 */
            atLeast?: number | null;
            emailId?: components["schemas"]["UUID"] | null;
            kind: components["schemas"]["Engagement"];
            /** Format: int32 */
            withinDays?: number | null;
        };
        EngagementHour: {
            /** Format: double */
            engagement: number;
            /** Format: int32 */
            hour: number;
        };
        EraseAddress: {
            blockImports?: boolean | null;
            /** @example anna@example.com */
            email: string;
        };
        ErasePerson: {
            blockImports?: boolean | null;
        };
        Event: {
            at: components["schemas"]["Instant"];
            data: {
                [key: string]: unknown;
            };
            /** @example order */
            name: string;
            value?: number | null;
        };
        EventCondition: {
            /** Format: int32 */
            atLeast?: number | null;
            /** Format: int32 */
            atMost?: number | null;
            from?: components["schemas"]["Instant"] | null;
            /** @example order */
            name: string;
            to?: components["schemas"]["Instant"] | null;
            totalAtLeast?: number | null;
            /** Format: int32 */
            withinDays?: number | null;
        };
        Evidence: {
            at: components["schemas"]["Instant"];
            detail?: string | null;
            kind: string;
            source: string;
            status?: string | null;
        };
        EvidenceView: {
            detail?: string | null;
            emailId?: components["schemas"]["UUID"] | null;
            kind: components["schemas"]["Kind"];
            occurredAt: components["schemas"]["Instant"];
            source: string;
            status?: string | null;
        };
        FieldCondition: {
            /** @example city */
            name: string;
            operator: components["schemas"]["Operator"];
            /** @example Wien */
            value?: string | null;
            values?: string[] | null;
        };
        FieldError: {
            detail: string;
            pointer: string;
        };
        /** @enum {string} */
        FieldType: "TEXT" | "NUMBER" | "DATE" | "BOOLEAN" | "LIST";
        FieldView: {
            createdAt: components["schemas"]["Instant"];
            /** @example points */
            name: string;
            type: components["schemas"]["FieldType"];
        };
        Finding: {
            code: components["schemas"]["FindingCode"];
            /** @example <img src="https://example.com/spring.jpg"> */
            element?: string | null;
            fix: string;
            message: string;
            severity: components["schemas"]["Severity"];
            /**
             * @description JSON pointer to the block, or to the member of the email.
             * @example /blocks/3/columns/0/blocks/1
             * @example /subject
             */
            where: string;
        };
        /** @enum {string} */
        FindingCode: "SUBJECT_MISSING" | "SUBJECT_LONG" | "PREVIEW_TEXT_MISSING" | "PREVIEW_TEXT_LONG" | "BODY_MISSING" | "AUDIENCE_EMPTY" | "SENDER_NOT_VERIFIED" | "SENDER_NOT_AUTHENTICATED" | "MERGE_TAG_INVALID" | "MERGE_FIELD_UNKNOWN" | "UNSUBSCRIBE_MISSING" | "ALT_TEXT_MISSING" | "SIZE_OVER_CLIP" | "STYLES_OVER_LIMIT" | "IMAGE_HEAVY" | "SPAM_SIGN" | "LANGUAGE_MISMATCH" | "HEADING_ORDER" | "CONTRAST_LOW" | "LINK_TEXT_VAGUE" | "LINK_INVALID" | "LINK_BROKEN" | "LINK_UNCHECKED" | "CONTENT_REMOVED" | "APPROVED_CONTENT_CHANGED";
        /** @enum {string} */
        Font: "SANS" | "SERIF" | "ROUNDED" | "MONOSPACE";
        FooterBlock: {
            address?: string | null;
            companyName?: string | null;
            links?: boolean | null;
            text?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "footer";
            unsubscribeText?: string | null;
            viewInBrowserText?: string | null;
        };
        GiveConsent: {
            at?: components["schemas"]["Instant"] | null;
            /** @example checkout form */
            source?: string | null;
            status: components["schemas"]["ConsentStatus"];
        };
        Guardrail: {
            metric: components["schemas"]["GuardrailMetric"];
            /** Format: double */
            others: number;
            /** Format: double */
            rate: number;
            variant: string;
            violated: boolean;
        };
        /** @enum {string} */
        GuardrailMetric: "UNSUBSCRIBES" | "COMPLAINTS";
        HeaderBlock: {
            align?: components["schemas"]["Align"] | null;
            href?: string | null;
            logoAlt?: string | null;
            logoUrl?: string | null;
            /** Format: int32 */
            logoWidth?: number | null;
            /** @example Sunrise Bakery */
            title?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "header";
        };
        HeadingBlock: {
            align?: components["schemas"]["Align"] | null;
            color?: string | null;
            /** Format: int32 */
            level?: number | null;
            /** @example Spring is here */
            text: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "heading";
        };
        Hit: {
            at: components["schemas"]["Instant"];
            client?: string | null;
            emailId: components["schemas"]["UUID"];
            kind: string;
            method: string;
            network?: string | null;
            verdict: string;
        };
        Holdout: {
            /** Format: int32 */
            days?: number | null;
            /** @example order */
            event?: string | null;
            /** Format: double */
            share: number;
        };
        HoldoutLift: {
            /** Format: double */
            difference?: number | null;
            event: string;
            interval?: components["schemas"]["Interval"] | null;
            /** Format: double */
            lift?: number | null;
            others: components["schemas"]["Others"];
            /** Format: double */
            rate?: number | null;
            /** Format: int32 */
            recipients: number;
            summary: string;
            until: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        HoldReason: "COMPLAINT_RATE" | "BOUNCE_RATE" | "SENDER_NOT_VERIFIED";
        HourEvidence: {
            /** Format: double */
            answers: number;
            /** Format: double */
            audienceEngagement: number;
            /** Format: int32 */
            contactsWithoutOwnHours: number;
            /** Format: int32 */
            contactsWithOwnHours: number;
            /** @description Seven days from Monday on, each with 24 hours. */
            hours: number[][];
            /** Format: double */
            tenantEngagement: number;
            /** Format: double */
            trials: number;
        };
        ImageBlock: {
            align?: components["schemas"]["Align"] | null;
            /** @example A basket of fresh bread */
            alt: string;
            caption?: string | null;
            href?: string | null;
            /** @example https://example.com/spring.jpg */
            src: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "image";
            /** Format: int32 */
            width?: number | null;
        };
        ImportColumn: {
            header: string;
            numbers?: components["schemas"]["NumberStyle"] | null;
            /** @example field:city */
            target: string;
        };
        /** @enum {string} */
        ImportState: "UPLOADING" | "RUNNING" | "CHECKED" | "COMPLETED" | "FAILED" | "CANCELLED";
        ImportView: {
            /** Format: int64 */
            bytes: number;
            /** Format: int64 */
            bytesRead: number;
            charset?: string | null;
            columns: components["schemas"]["ImportColumn"][];
            /** Format: int64 */
            created: number;
            createdAt: components["schemas"]["Instant"];
            dryRun: boolean;
            errors: components["schemas"]["RejectedRow"][];
            failure?: string | null;
            finishedAt?: components["schemas"]["Instant"] | null;
            id: components["schemas"]["UUID"];
            preview: string[][];
            /** Format: int64 */
            rejected: number;
            /** Format: int64 */
            rows: number;
            separator?: string | null;
            state: components["schemas"]["ImportState"];
            /** Format: int64 */
            suppressed: number;
            /** Format: int64 */
            updated: number;
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        Interval: {
            /** Format: double */
            high: number;
            /** Format: double */
            low: number;
        };
        Item: {
            data?: {
                [key: string]: string;
            } | null;
            email: string;
            id: components["schemas"]["UUID"];
            /** @example order */
            name: string;
            occurredAt: components["schemas"]["Instant"];
            value?: number | null;
        };
        /** @enum {string} */
        Kind: "SOFT_BOUNCE" | "HARD_BOUNCE" | "COMPLAINT" | "UNSUBSCRIBED" | "MANUAL" | "REMOVED";
        /** @enum {string} */
        Layout: "HORIZONTAL" | "VERTICAL";
        LinkClicks: {
            /** Format: int32 */
            clicks: number;
            /** Format: int32 */
            humanClicks: number;
            url: string;
        };
        ListView: {
            /** @example #1d4ed8 */
            color?: string | null;
            createdAt: components["schemas"]["Instant"];
            description?: string | null;
            id: components["schemas"]["UUID"];
            name: string;
            optIn: components["schemas"]["OptIn"];
            /** Format: int32 */
            pending: number;
            /** Format: int32 */
            size: number;
            subscribeUrl: string;
            topics: string[];
            updatedAt: components["schemas"]["Instant"];
            /** Format: int64 */
            version: number;
        };
        /**
         * Format: date
         * @example 2022-03-10
         */
        LocalDate: string;
        /**
         * @description A local date and time in ISO 8601, without an offset.
         * @example 2022-03-10T12:15:50
         */
        LocalDateTime: string;
        Logo: {
            alt: string;
            url: string;
            /** Format: int32 */
            width?: number | null;
        };
        MembersChanged: {
            /** Format: int32 */
            refused: number;
            /** Format: int32 */
            subscribed: number;
        };
        /** @enum {string} */
        Network: "FACEBOOK" | "INSTAGRAM" | "LINKEDIN" | "X" | "TIKTOK" | "YOUTUBE" | "PINTEREST" | "WEBSITE";
        /** @enum {string} */
        NumberStyle: "POINT" | "COMMA" | "PROGRAM" | "AMBIGUOUS" | "UNKNOWN";
        /** @enum {string} */
        Operator: "EQUALS" | "IN" | "CONTAINS" | "STARTS_WITH" | "ENDS_WITH" | "GREATER" | "AT_LEAST" | "LESS" | "AT_MOST" | "HAS" | "IS_SET" | "IS_NOT_SET";
        /** @enum {string} */
        OptIn: "SINGLE" | "DOUBLE";
        Others: {
            /** Format: double */
            rate?: number | null;
            /** Format: int32 */
            recipients: number;
        };
        OverTime: {
            bucket: components["schemas"]["OverTimeBucket"];
            points: components["schemas"]["OverTimePoint"][];
            timeZone: string;
        };
        /** @enum {string} */
        OverTimeBucket: "HOUR" | "DAY";
        OverTimePoint: {
            /** Format: int32 */
            bounces: number;
            /** Format: int32 */
            clicks: number;
            /** Format: int32 */
            complaints: number;
            conversions: number;
            /** Format: int32 */
            humanClicks: number;
            /** Format: int32 */
            humanOpens: number;
            /** Format: int32 */
            opens: number;
            revenue: number;
            /** Format: int32 */
            sent: number;
            start: components["schemas"]["Instant"];
            /** Format: int32 */
            unsubscribes: number;
        };
        PageContactView: {
            items: components["schemas"]["ContactView"][];
            nextCursor?: string | null;
        };
        PageEmailVersionSummary: {
            items: components["schemas"]["EmailVersionSummary"][];
            nextCursor?: string | null;
        };
        PageFieldView: {
            items: components["schemas"]["FieldView"][];
            nextCursor?: string | null;
        };
        PageImportView: {
            items: components["schemas"]["ImportView"][];
            nextCursor?: string | null;
        };
        PageListView: {
            items: components["schemas"]["ListView"][];
            nextCursor?: string | null;
        };
        PageRecipientView: {
            items: components["schemas"]["RecipientView"][];
            nextCursor?: string | null;
        };
        PageSavedBlockView: {
            items: components["schemas"]["SavedBlockView"][];
            nextCursor?: string | null;
        };
        PageSegmentView: {
            items: components["schemas"]["SegmentView"][];
            nextCursor?: string | null;
        };
        PageSenderView: {
            items: components["schemas"]["SenderView"][];
            nextCursor?: string | null;
        };
        PageSuppressionView: {
            items: components["schemas"]["SuppressionView"][];
            nextCursor?: string | null;
        };
        PageTagView: {
            items: components["schemas"]["TagView"][];
            nextCursor?: string | null;
        };
        PageTemplateSummary: {
            items: components["schemas"]["TemplateSummary"][];
            nextCursor?: string | null;
        };
        PageTemplateVersionView: {
            items: components["schemas"]["TemplateVersionView"][];
            nextCursor?: string | null;
        };
        PageTimelineEntry: {
            items: components["schemas"]["TimelineEntry"][];
            nextCursor?: string | null;
        };
        PersonExport: {
            contact: components["schemas"]["ContactView"];
            conversions: components["schemas"]["Conversion"][];
            emails: components["schemas"]["Email"][];
            engagementHours: components["schemas"]["EngagementHour"][];
            events: components["schemas"]["Event"][];
            evidence: components["schemas"]["Evidence"][];
            exportedAt: components["schemas"]["Instant"];
            hits: components["schemas"]["Hit"][];
            lists: components["schemas"]["Subscription"][];
            reports: components["schemas"]["Report"][];
            segments: string[];
            sendTimes: components["schemas"]["SendTime"][];
            suppression?: components["schemas"]["Suppression"] | null;
            timeline: components["schemas"]["TimelineEntry"][];
            truncated: boolean;
        };
        PlaceClicks: {
            /** Format: int32 */
            clicks: number;
            /** Format: int32 */
            humanClicks: number;
            /** Format: int32 */
            position: number;
            url: string;
        };
        PreferenceLink: {
            url: string;
        };
        PreviewSegment: {
            conditions: components["schemas"]["Condition"];
        };
        ProblemBody: {
            detail?: string;
            errors?: components["schemas"]["FieldError"][];
            /** Format: int32 */
            status: number;
            title: string;
            traceId?: string;
            /** Format: uri */
            type: string;
        };
        ProductBlock: {
            buttonText?: string | null;
            description?: string | null;
            /** @example https://example.com/shop/sourdough */
            href: string;
            imageAlt?: string | null;
            imageUrl?: string | null;
            layout?: components["schemas"]["Layout"] | null;
            /** @example Sourdough loaf */
            name: string;
            oldPrice?: string | null;
            /** @example € 4.90 */
            price?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "product";
        };
        /** @enum {string} */
        Purpose: "DKIM" | "SPF" | "DMARC";
        QuietHours: {
            /** @example 21:00 */
            from: string;
            /** @example Europe/Berlin */
            timeZone: string;
            /** @example 08:00 */
            to: string;
        };
        ReasonBounces: {
            /** Format: int32 */
            bounces: number;
            reason: components["schemas"]["BounceReason"];
        };
        /** @enum {string} */
        RecipientState: "PENDING" | "SENT" | "BOUNCED" | "FAILED" | "SKIPPED" | "UNKNOWN" | "CANCELLED" | "HELD_OUT";
        RecipientView: {
            address: string;
            answer?: string | null;
            answeredAt?: components["schemas"]["Instant"] | null;
            /** Format: int32 */
            attempts: number;
            /** Format: int32 */
            clicks: number;
            complainedAt?: components["schemas"]["Instant"] | null;
            contactId: components["schemas"]["UUID"];
            conversions: number;
            firstOpenedAt?: components["schemas"]["Instant"] | null;
            id: components["schemas"]["UUID"];
            nextAttemptAt?: components["schemas"]["Instant"] | null;
            /** Format: int32 */
            opens: number;
            revenue: number;
            sentAt?: components["schemas"]["Instant"] | null;
            state: components["schemas"]["RecipientState"];
            unsubscribedAt?: components["schemas"]["Instant"] | null;
        };
        RecordActivities: {
            events: components["schemas"]["Item"][];
        };
        RecordedActivities: {
            /** Format: int32 */
            recorded: number;
            /** Format: int32 */
            repeated: number;
            /** Format: int32 */
            unknown: number;
        };
        RejectedAddress: {
            /** Format: int64 */
            line: number;
            reason: string;
        };
        RejectedRow: {
            /** Format: int64 */
            line: number;
            reason: string;
        };
        Report: {
            at: components["schemas"]["Instant"];
            diagnostic?: string | null;
            kind: string;
            reason: string;
            source: string;
            status?: string | null;
        };
        /** @enum {string} */
        RescoreState: "RUNNING" | "FINISHED";
        /**
         * @example {
         *       "state": "RUNNING",
         *       "recipients": 1500,
         *       "requestedAt": "2026-11-29T12:00:00Z"
         *     }
         */
        RescoreView: {
            finishedAt?: components["schemas"]["Instant"] | null;
            /** Format: int32 */
            recipients: number;
            requestedAt: components["schemas"]["Instant"];
            state: components["schemas"]["RescoreState"];
        };
        Rest: {
            /** Format: int32 */
            claimed: number;
            /** Format: int32 */
            recipients: number;
        };
        RouteLimits: {
            /**
             * Format: int32
             * @example 5
             */
            connections?: number | null;
            /**
             * Format: double
             * @example 14
             */
            messagesPerSecond?: number | null;
        };
        RoutePause: {
            nextAttemptAt: components["schemas"]["Instant"];
            reason: string;
            since: components["schemas"]["Instant"];
        };
        RouteSettings: {
            emailActivity?: boolean | null;
            encryption?: components["schemas"]["TlsMode"] | null;
            host?: string | null;
            limits?: components["schemas"]["RouteLimits"] | null;
            /** Format: int32 */
            port?: number | null;
            region?: string | null;
            type: components["schemas"]["RouteType"];
            username?: string | null;
            webhook?: components["schemas"]["RouteWebhook"] | null;
        };
        /** @enum {string} */
        RouteType: "PLATFORM" | "SMTP" | "SENDGRID" | "SES";
        RouteWebhook: {
            /** @example arn:aws:sns:eu-central-1:123456789012:ses-reports */
            topicArn?: string | null;
            /** @description The verification key that SendGrid shows once its Event Webhook is signed. It is public. */
            verificationKey?: string | null;
        };
        RunImport: {
            dryRun?: boolean | null;
            /**
             * @example [
             *       "email",
             *       "firstName",
             *       "field:city"
             *     ]
             */
            targets?: string[] | null;
        };
        SampleRatio: {
            mismatch: boolean;
            /** Format: double */
            pValue: number;
        };
        SampleSize: {
            /** Format: double */
            baseline: number;
            /** Format: double */
            effect: number;
            /** Format: double */
            falseWinners: number;
            /** Format: int64 */
            perVariant: number;
            /** Format: int64 */
            perVariantSingleLook: number;
            /** Format: double */
            power: number;
            /** Format: int64 */
            total: number;
            /** Format: int32 */
            variants: number;
        };
        SavedBlockView: {
            block: components["schemas"]["Block"];
            createdAt: components["schemas"]["Instant"];
            id: components["schemas"]["UUID"];
            name: string;
            updatedAt: components["schemas"]["Instant"];
            /** Format: int64 */
            version: number;
        };
        ScheduleEmail: {
            /**
             * Format: int32
             * @example 24
             */
            bestTimeWithinHours?: number | null;
            byRecipientTimeZone?: boolean | null;
            scheduledTime: components["schemas"]["Instant"];
            /** @example Europe/Berlin */
            timeZone?: string | null;
        };
        SectionBlock: {
            backgroundColor?: string | null;
            blocks: components["schemas"]["Block"][];
            /** Format: int32 */
            padding?: number | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "section";
        };
        SegmentDetails: {
            sample: components["schemas"]["SegmentSample"][];
            segment: components["schemas"]["SegmentView"];
        };
        SegmentPreview: {
            explanation: string;
            sample: components["schemas"]["SegmentSample"][];
            /** Format: int32 */
            size: number;
        };
        SegmentSample: {
            contactId: components["schemas"]["UUID"];
            email: string;
        };
        SegmentView: {
            builtIn: boolean;
            conditions: components["schemas"]["Condition"];
            createdAt?: components["schemas"]["Instant"] | null;
            evaluatedAt?: components["schemas"]["Instant"] | null;
            explanation: string;
            id: components["schemas"]["UUID"];
            name: string;
            /** Format: int32 */
            size: number;
            updatedAt?: components["schemas"]["Instant"] | null;
            /** Format: int64 */
            version: number;
        };
        SenderView: {
            address: string;
            checkedAt?: components["schemas"]["Instant"] | null;
            createdAt: components["schemas"]["Instant"];
            displayName?: string | null;
            dkimAlgorithm: components["schemas"]["Algorithm"];
            domain: string;
            id: components["schemas"]["UUID"];
            records: components["schemas"]["DnsFinding"][];
            replyTo?: string | null;
            route: components["schemas"]["RouteSettings"];
            routePause?: components["schemas"]["RoutePause"] | null;
            updatedAt: components["schemas"]["Instant"];
            verified: boolean;
            /** Format: int64 */
            version: number;
            webhookUrl?: string | null;
        };
        SendingPolicy: {
            frequencyCap?: components["schemas"]["Cap"] | null;
            quietHours?: components["schemas"]["QuietHours"] | null;
            warmUp?: components["schemas"]["WarmUp"] | null;
        };
        SendTest: {
            contactId?: components["schemas"]["UUID"] | null;
            /**
             * @example [
             *       "mia@sunrise.example"
             *     ]
             */
            to: string[];
            /** @example B */
            variant?: string | null;
        };
        SendTime: {
            at: components["schemas"]["Instant"];
            chosen: string;
            emailId: components["schemas"]["UUID"];
        };
        SendTimeLift: {
            certain: boolean;
            /** Format: double */
            difference?: number | null;
            interval?: components["schemas"]["Interval"] | null;
            /** Format: double */
            lift?: number | null;
            summary: string;
        };
        SendTimeReport: {
            arms: components["schemas"]["ArmResult"][];
            asOf: components["schemas"]["Instant"];
            clicks: components["schemas"]["SendTimeLift"];
            emailId: components["schemas"]["UUID"];
            evidence?: components["schemas"]["HourEvidence"] | null;
            opens: components["schemas"]["SendTimeLift"];
            settledAt?: components["schemas"]["Instant"] | null;
        };
        SendTransactional: {
            /**
             * @description What the template shows as data: {{ data.orderNumber }}. If there is a contact with this address, the template can show its fields too.
             * @example {
             *       "orderNumber": "4711"
             *     }
             */
            data?: {
                [key: string]: unknown;
            } | null;
            /**
             * @description Your id of the email, such as that of the order. Repeating it sends nothing more, for 30 days.
             * @example order-4711-confirmation
             */
            externalId: string;
            /**
             * @description The address of a verified sender; that of the platform if omitted.
             * @example orders@sunrise.example
             */
            from?: string | null;
            /**
             * @description That of the template if omitted.
             * @example en
             */
            language?: string | null;
            replyTo?: string | null;
            templateId: components["schemas"]["UUID"];
            /** @example anna@example.com */
            to: string;
        };
        SentTest: {
            items: components["schemas"]["TransactionalView"][];
        };
        /** @enum {string} */
        Severity: "ERROR" | "WARNING";
        SocialBlock: {
            align?: components["schemas"]["Align"] | null;
            links?: components["schemas"]["SocialLink"][] | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "social";
        };
        SocialLink: {
            network: components["schemas"]["Network"];
            /** @example https://www.instagram.com/sunrisebakery */
            url: string;
        };
        SourceView: {
            blocks?: components["schemas"]["Block"][] | null;
            html?: string | null;
            mjml?: string | null;
            templateId?: components["schemas"]["UUID"] | null;
            type: components["schemas"]["Type"];
        };
        SpacerBlock: {
            /** Format: int32 */
            height: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "spacer";
        };
        /** @enum {string} */
        Status: "UNCHECKED" | "VALID" | "MISSING" | "DIFFERENT" | "SEVERAL" | "UNAVAILABLE";
        Subscription: {
            changedAt: components["schemas"]["Instant"];
            list: string;
            source: string;
            state: string;
            topics: string[];
        };
        Suppression: {
            address: string;
            reason: string;
            since: components["schemas"]["Instant"];
        };
        SuppressionDetails: {
            evidence: components["schemas"]["EvidenceView"][];
            suppression: components["schemas"]["SuppressionView"];
        };
        SuppressionImport: {
            /** Format: int64 */
            added: number;
            errors: components["schemas"]["RejectedAddress"][];
            /** Format: int64 */
            rejected: number;
            /** Format: int64 */
            rows: number;
        };
        /** @enum {string} */
        SuppressionReason: "SOFT_BOUNCES" | "HARD_BOUNCE" | "MANUAL" | "UNSUBSCRIBED" | "COMPLAINT";
        SuppressionView: {
            address: string;
            emailId?: components["schemas"]["UUID"] | null;
            reason: components["schemas"]["SuppressionReason"];
            since: components["schemas"]["Instant"];
            undeliverable: boolean;
        };
        TableBlock: {
            align?: components["schemas"]["Align"][] | null;
            caption?: string | null;
            header?: string[] | null;
            rows: string[][];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "table";
        };
        TagView: {
            /** Format: int64 */
            contacts: number;
            tag: string;
        };
        TemplateSummary: {
            builtIn: boolean;
            description?: string | null;
            id: components["schemas"]["UUID"];
            name: string;
            sourceType: components["schemas"]["Type"];
            subject?: string | null;
            updatedAt?: components["schemas"]["Instant"] | null;
            /** Format: int64 */
            version: number;
        };
        TemplateVersionView: {
            changedAt: components["schemas"]["Instant"];
            changedBy: string;
            name: string;
            /** Format: int64 */
            version: number;
        };
        TemplateView: {
            builtIn: boolean;
            changedBy?: string | null;
            createdAt?: components["schemas"]["Instant"] | null;
            description?: string | null;
            html: string;
            id: components["schemas"]["UUID"];
            language: string;
            name: string;
            previewText?: string | null;
            source: components["schemas"]["SourceView"];
            subject?: string | null;
            text: string;
            updatedAt?: components["schemas"]["Instant"] | null;
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        TestMetric: "HUMAN_CLICKS" | "HUMAN_OPENS" | "CONVERSIONS" | "REVENUE";
        /** @enum {string} */
        TestOutcome: "WINNER" | "NO_DIFFERENCE" | "INSUFFICIENT_DATA";
        TextBlock: {
            align?: components["schemas"]["Align"] | null;
            color?: string | null;
            /** Format: int32 */
            fontSize?: number | null;
            html?: string | null;
            /** @example Hello {{ contact.firstName | default: "there" }}, */
            text?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "text";
        };
        TimelineEntry: {
            at: components["schemas"]["Instant"];
            detail?: string | null;
            emailId?: components["schemas"]["UUID"] | null;
            kind: components["schemas"]["TimelineKind"];
            ref: string;
            title?: string | null;
            transactionalId?: components["schemas"]["UUID"] | null;
            value?: number | null;
            verdict?: components["schemas"]["Verdict"] | null;
        };
        /** @enum {string} */
        TimelineKind: "CREATED" | "CONSENT" | "EVENT" | "LIST_REQUESTED" | "LIST_SUBSCRIBED" | "LIST_UNSUBSCRIBED" | "LIST_REMOVED" | "EMAIL_SENT" | "EMAIL_OPENED" | "EMAIL_CLICKED" | "TRANSACTIONAL_SENT" | "BOUNCED" | "COMPLAINED" | "UNSUBSCRIBED" | "CONVERTED" | "REVENUE";
        /** @enum {string} */
        TlsMode: "DISABLED" | "OPTIONAL" | "REQUIRED" | "IMPLICIT";
        TopicCondition: {
            list: components["schemas"]["UUID"];
            /** @example Offers */
            name: string;
        };
        /** @enum {string} */
        TransactionalStatus: "QUEUED" | "SENDING" | "SENT" | "BOUNCED" | "FAILED" | "SKIPPED";
        TransactionalView: {
            /** Format: int32 */
            attempts: number;
            createdAt: components["schemas"]["Instant"];
            id: components["schemas"]["UUID"];
            reason?: string | null;
            sentAt?: components["schemas"]["Instant"] | null;
            status: components["schemas"]["TransactionalStatus"];
            subject: string;
            to: string;
        };
        /** @enum {string} */
        Type: "HTML" | "BLOCKS" | "MJML";
        /** Format: uuid */
        UUID: string;
        VariantMetrics: {
            /** Format: int32 */
            bounces: number;
            /** Format: int32 */
            clickers: number;
            clickRate?: number | null;
            /** Format: int32 */
            clicks: number;
            /** Format: int32 */
            complaints: number;
            /** Format: int32 */
            confirmed: number;
            conversions: number;
            /** Format: int32 */
            delivered: number;
            /** Format: int32 */
            humanClickers: number;
            humanClickRate?: number | null;
            /** Format: int32 */
            humanClicks: number;
            humanOpenRate?: number | null;
            /** Format: int32 */
            humanOpens: number;
            openRate?: number | null;
            /** Format: int32 */
            opens: number;
            /** Format: int32 */
            recipients: number;
            /** Format: int32 */
            rest: number;
            revenue: number;
            /** Format: int32 */
            sent: number;
            /** Format: int32 */
            unsubscribes: number;
            variant: string;
        };
        VariantResult: {
            /** Format: double */
            chanceToWin?: number | null;
            /** Format: int32 */
            compared: number;
            /** Format: int32 */
            complaints: number;
            /** Format: int32 */
            conversions: number;
            /** Format: int32 */
            delivered: number;
            /** Format: double */
            expectedLoss?: number | null;
            /** Format: int32 */
            humanClicks: number;
            /** Format: int32 */
            humanOpens: number;
            interval?: components["schemas"]["Interval"] | null;
            /** Format: double */
            lift?: number | null;
            liftInterval?: components["schemas"]["Interval"] | null;
            name: string;
            /** Format: int32 */
            recipients: number;
            revenue: number;
            /** Format: int32 */
            sent: number;
            /** Format: int32 */
            unsubscribes: number;
            /** Format: double */
            value?: number | null;
        };
        VariantView: {
            /** Format: int32 */
            delayMinutes: number;
            from?: string | null;
            htmlContent?: string | null;
            name: string;
            previewText?: string | null;
            replyTo?: string | null;
            source?: components["schemas"]["SourceView"] | null;
            subject?: string | null;
            templateId?: components["schemas"]["UUID"] | null;
            textContent?: string | null;
        };
        /** @enum {string} */
        Verdict: "HUMAN" | "BOT" | "PRIVACY_PROXY";
        WarmUp: {
            /**
             * Format: int32
             * @example 500
             */
            firstDay: number;
            /**
             * Format: double
             * @example 1.5
             */
            growth: number;
            startedOn: components["schemas"]["LocalDate"];
        };
        /** @enum {string} */
        WithoutWinner: "SEND_LEADING" | "SEND_FIRST" | "WAIT";
    };
    responses: {
        /** @description The body, a parameter or a header is invalid; `errors` names each field. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description The token's role does not allow this operation. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description `Accept` allows none of the media types of the answer. */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description The resource was not found, or it belongs to another tenant. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description The resource has changed since the version in `If-Match`. */
        PreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description The body is larger than the service accepts. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description The token is missing, invalid or expired. */
        Unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description The service, its database or its broker is unavailable at the moment; `Retry-After` says when to try again. */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description Any other error. Quote its `traceId` when you report it. */
        Unexpected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description A rule rejects the request, or its `Idempotency-Key` was used for a different request. */
        Unprocessable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
        /** @description The media type of the body is missing, invalid or not supported. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemBody"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listEmails: {
        parameters: {
            query?: {
                campaignId?: components["schemas"]["UUID"];
                cursor?: string;
                limit?: number;
                q?: string;
                status?: components["schemas"]["EmailStatus"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of emails, and the number of emails by status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getEmail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The email. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    updateEmail: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEmail"];
            };
        };
        responses: {
            /** @description The updated email. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description Sending has started, or the email is cancelled or failed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The template was not found. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getAbTest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The test and, once there is one, its decision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbTestView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    createAbTest: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAbTest"];
            };
        };
        responses: {
            /** @description The test; Location has its address. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbTestView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The email has a test already, or its sending has started. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description A template was not found, or the Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    deleteAbTest: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The test was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The sending of the email has started. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    updateAbTest: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAbTest"];
            };
        };
        responses: {
            /** @description The updated test. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbTestView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The sending of the email has started. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description A template was not found. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getAbTestResults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metrics of each variant, and the outcome in words. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbTestResults"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    previewAbTestVariant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description HTML and plain text, without tracking; both absent without content. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailPreview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    chooseAbTestWinner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseWinner"];
            };
        };
        responses: {
            /** @description The decided test. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbTestView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The test has not started, is decided for another variant, or ended with its email. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    cancelEmail: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cancelled email. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The email is already sent, cancelled or failed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            422: components["responses"]["Unprocessable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getEmailMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The current metrics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailMetrics"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getEmailClickMap: {
        parameters: {
            query?: {
                /** @description The name of the variant of an A/B test to show; by default the chosen one, and the first before one is chosen. */
                variant?: string;
            };
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The email and its links; without both before the email is sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClickMap"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getEmailMetricsByDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The domains; none before the recipients are frozen. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DomainReport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getEmailMetricsOverTime: {
        parameters: {
            query?: {
                /** @description The IANA time zone of the hours and days; that of the campaign by default. */
                timeZone?: string;
            };
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The buckets, without gaps; none before anything happened. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverTime"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    pauseEmail: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The paused email. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The email is neither scheduled nor being prepared or sent. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            422: components["responses"]["Unprocessable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    previewEmail: {
        parameters: {
            query?: {
                /** @description The contact whose values are filled in. */
                contactId?: components["schemas"]["UUID"];
            };
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description HTML and plain text, without tracking; both absent without content. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailPreview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The email has invalid merge tags. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listEmailRecipients: {
        parameters: {
            query?: {
                /** @description The start of an address. Where it has other letters than ASCII after the @, all of it. */
                address?: string;
                cursor?: string;
                limit?: number;
                state?: components["schemas"]["RecipientState"];
            };
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of recipients, in the order of freezing, or of their addresses if `address` is given. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRecipientView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    exportEmailRecipients: {
        parameters: {
            query?: {
                state?: components["schemas"]["RecipientState"];
            };
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recipients, in the order of freezing. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    exportEmailReport: {
        parameters: {
            query?: {
                /** @description The IANA time zone of the hours and days; that of the campaign by default. */
                timeZone?: string;
            };
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getRescoring: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far the last requested rescoring of the email is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RescoreView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    rescoreEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rescoring was requested. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RescoreView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    resumeEmail: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resumed email. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The email is not paused, or its campaign is paused or has ended. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            422: components["responses"]["Unprocessable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    retryFailedRecipients: {
        parameters: {
            query?: {
                /** @description Whether to include recipients with the state UNKNOWN, some of whom then receive the email twice. */
                includeUnknown?: boolean;
            };
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The email, which is being sent again if there is a recipient to retry. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description Sending has not started or was cancelled, or the campaign is paused or has ended. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    scheduleEmail: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleEmail"];
            };
        };
        responses: {
            /** @description The scheduled email. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The email is not ready, its status does not allow scheduling, or it has an A/B test and is to be sent at best times. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    sendEmail: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sending starts within seconds; follow its progress at Location. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The campaign was not launched, the email is not ready, or its status does not allow sending. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            422: components["responses"]["Unprocessable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getEmailSendTimes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Both groups, the difference with its interval and in words; no groups if the email is not sent at best times or no recipient got a time yet. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendTimeReport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    sendTestEmail: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendTest"];
            };
        };
        responses: {
            /** @description The queued copies; see getTransactionalEmail for what becomes of them. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentTest"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The email has no content yet, has invalid merge tags, or its sender is not verified. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    validateEmail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether it is ready, what is missing, and what should be improved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailReadiness"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listEmailVersions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions, from the newest. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageEmailVersionSummary"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getEmailVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The content as it was, in the brand of today. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailVersionView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    dismissEmailVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The email, which offers no other content. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The version is not the one that was approved last, or sending has started. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    restoreEmailVersion: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The email with its new version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description Sending has started, or the email is scheduled and would no longer be ready to be sent. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getAbTestSampleSize: {
        parameters: {
            query: {
                /**
                 * @description The rate that is expected of the first variant.
                 * @example 0.03
                 */
                baseline: number;
                /**
                 * @description How much higher the best rate is, relative to the baseline.
                 * @example 0.2
                 */
                effect: number;
                /** @description The chance to find the winner if the effect is so large. */
                power?: number;
                variants?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The numbers of recipients. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleSize"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listSavedBlocks: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of blocks, from the oldest. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSavedBlockView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    saveBlock: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBlock"];
            };
        };
        responses: {
            /** @description The block; Location has its address. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedBlockView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            /** @description Another block has this name. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    deleteSavedBlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The block was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    updateSavedBlock: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeBlock"];
            };
        };
        responses: {
            /** @description The updated block. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedBlockView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description Another block has this name. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listBouncedAddresses: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of addresses, in alphabetical order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSuppressionView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getEmailBrand: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The brand; our defaults if none was set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    replaceEmailBrand: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Brand"];
            };
        };
        responses: {
            /** @description The brand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    buildEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BuildEmail"];
            };
        };
        responses: {
            /** @description The email, and what should be improved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuiltEmail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The template was not found. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    buildEmailFromBlocks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BuildFromBlocks"];
            };
        };
        responses: {
            /** @description The email, and what should be improved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuiltEmail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getConfirmationPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page with a button that confirms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html;charset=UTF-8": string;
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description A page that says that the link is invalid. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html;charset=UTF-8": string;
                };
            };
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    confirmSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscription is confirmed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html;charset=UTF-8": string;
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description A page that says that the link is invalid. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html;charset=UTF-8": string;
                };
            };
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listContactFields: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All declared fields, by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageFieldView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    declareContactField: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareField"];
            };
        };
        responses: {
            /** @description The declared field. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description Some contacts have a value of another type, or a segment compares the field as another type. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    deleteContactField: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The field is no longer declared. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description A segment compares the field by its type. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listContactTags: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tags. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTagView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listContacts: {
        parameters: {
            query?: {
                consent?: components["schemas"]["ConsentStatus"];
                cursor?: string;
                limit?: number;
                listId?: components["schemas"]["UUID"];
                q?: string;
                segmentId?: components["schemas"]["UUID"];
                tag?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of contacts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageContactView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    createContact: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateContact"];
            };
        };
        responses: {
            /** @description The contact; Location has its address. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            /** @description A contact with this address or key already exists. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    deleteContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    updateContact: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeContact"];
            };
        };
        responses: {
            /** @description The updated contact. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description Another contact has this address. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    eraseContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasePerson"];
            };
        };
        responses: {
            /** @description The contact was erased. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    exportContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact and all that is stored about it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonExport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getPreferencesLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferenceLink"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getContactTimeline: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the timeline. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTimelineEntry"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    eraseAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EraseAddress"];
            };
        };
        responses: {
            /** @description Nothing about the owner of the address is stored any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    recordContactEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordActivities"];
            };
        };
        responses: {
            /** @description How many events were recorded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedActivities"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    importContacts: {
        parameters: {
            query?: {
                charset?: string;
                dryRun?: boolean;
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.ms-excel": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
                "text/tab-separated-values": string;
            };
        };
        responses: {
            /** @description The import of a small file is complete. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description The import continues; see Location for its progress. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listContactImports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of imports, without their rejected rows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageImportView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getContactImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    cancelContactImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cancelled import. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The import has ended. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    downloadRejectedRows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rejected rows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    runContactImport: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunImport"];
            };
        };
        responses: {
            /** @description The import of a small file is complete. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description The import continues; see Location for its progress. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The file was not checked, is being imported already, or is no longer stored. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    createEmail: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEmail"];
            };
        };
        responses: {
            /** @description The draft; Location has its address. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            /** @description The campaign has ended. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The campaign or the template was not found, or the Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    createContactList: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateList"];
            };
        };
        responses: {
            /** @description The list; Location has its address. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            /** @description Another list has this name. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getContactList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    deleteContactList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description A segment or an unsent email is for this list. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    updateContactList: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeList"];
            };
        };
        responses: {
            /** @description The updated list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description Another list has this name. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    addListMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMembers"];
            };
        };
        responses: {
            /** @description How many contacts were subscribed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembersChanged"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    removeListMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: components["schemas"]["UUID"];
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact is no longer on the list. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listContactLists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All lists, by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageListView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getPreferencesPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page with the contact's lists and topics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html;charset=UTF-8": string;
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description A page that says that the link is invalid. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html;charset=UTF-8": string;
                };
            };
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    choosePreferences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    list?: string[];
                    "List-Unsubscribe"?: string;
                    topic?: string[];
                };
            };
        };
        responses: {
            /** @description The page with the stored choice. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html;charset=UTF-8": string;
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description A page that says that the link is invalid. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html;charset=UTF-8": string;
                };
            };
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description Too many forms were sent from this network address. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html;charset=UTF-8": string;
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The segment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentDetails"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    deleteSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The segment was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The segment is built in or in use. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    updateSegment: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSegment"];
            };
        };
        responses: {
            /** @description The updated segment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentDetails"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The segment is built in, another one has this name, or an email is reading its recipients. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    createSegment: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSegment"];
            };
        };
        responses: {
            /** @description The segment with its size and some of its contacts; Location has its address. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentDetails"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            /** @description Another segment has this name, or there are too many. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listSegments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All segments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSegmentView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    previewSegment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewSegment"];
            };
        };
        responses: {
            /** @description The size, some contacts, and the conditions in words. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentPreview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listSenders: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of senders. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSenderView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    createSender: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSender"];
            };
        };
        responses: {
            /** @description The sender; Location has its address. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SenderView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            /** @description A sender with this address already exists. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getSender: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sender, with the DNS records that its domain should publish. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SenderView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    deleteSender: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sender was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    updateSender: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSender"];
            };
        };
        responses: {
            /** @description The updated sender. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SenderView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    verifySender: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sender with the findings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SenderView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getSendingPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The policy; without limits if none was set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendingPolicy"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    replaceSendingPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendingPolicy"];
            };
        };
        responses: {
            /** @description The policy. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendingPolicy"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getSubscribePage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page with a form. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html;charset=UTF-8": string;
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description A page that says that the link is invalid. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html;charset=UTF-8": string;
                };
            };
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    subscribeToList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    email?: string;
                    firstName?: string;
                    topic?: string[];
                    website?: string;
                };
            };
        };
        responses: {
            /** @description A page that says what happens next, or what is wrong with the form. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html;charset=UTF-8": string;
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description A page that says that the link is invalid. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html;charset=UTF-8": string;
                };
            };
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description Too many forms were sent from this network address. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html;charset=UTF-8": string;
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listSuppressions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
                reason?: components["schemas"]["SuppressionReason"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of addresses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSuppressionView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    addSuppression: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddSuppression"];
            };
        };
        responses: {
            /** @description The suppressed address. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuppressionDetails"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getSuppression: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                address: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The address, and what was learnt about it, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuppressionDetails"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    removeSuppression: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                address: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The address receives email again. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The address cannot be removed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    importSuppressions: {
        parameters: {
            query?: {
                charset?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description The number of suppressed addresses, and the rejected rows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuppressionImport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    trackClick: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Redirects to the target that the link had when the email was sent. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    trackOpen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A transparent image of one pixel. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/gif": string;
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    createTemplate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTemplate"];
            };
        };
        responses: {
            /** @description The template; Location has its address. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            /** @description Another template has this name. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The template to copy was not found, or the Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    deleteTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The template is built in. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    updateTemplate: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTemplate"];
            };
        };
        responses: {
            /** @description The updated template. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description Another template has this name, or the template is built in. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The template to copy was not found. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listTemplateVersions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions, from the newest. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTemplateVersionView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getTemplateVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template as it was. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    restoreTemplateVersion: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template with its new version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description Another template has the name of that version now, or the template is built in. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            412: components["responses"]["PreconditionFailed"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listTemplates: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of templates. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTemplateSummary"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    sendTransactionalEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendTransactional"];
            };
        };
        responses: {
            /** @description The queued email, or the one that this external id was used for before; Location has its address. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionalView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            /** @description The external id was used for an email to another address. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The template or the sender does not suit, or the template needs data that is missing. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getTransactionalEmail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The email. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionalView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getUnsubscribePage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page with a button that unsubscribes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html;charset=UTF-8": string;
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description A page that says that the link is invalid. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html;charset=UTF-8": string;
                };
            };
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    unsubscribeAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A confirmation. The address receives no more email. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html;charset=UTF-8": string;
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description A page that says that the link is invalid. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html;charset=UTF-8": string;
                };
            };
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    listUnsubscribedAddresses: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of addresses, in alphabetical order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSuppressionView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    viewEmailInBrowser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The email with the contact's present values. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html;charset=UTF-8": string;
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The copy would be too large. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    receiveSendGridEvents: {
        parameters: {
            query?: never;
            header?: {
                "X-Twilio-Email-Event-Webhook-Signature"?: string;
                "X-Twilio-Email-Event-Webhook-Timestamp"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description A list of events. */
        requestBody: {
            content: {
                "application/json": Record<string, never>[];
            };
        };
        responses: {
            /** @description The events were applied, now or before. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            /** @description The signature is missing or wrong, or no key is configured. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    receiveSendGridEventsOfSender: {
        parameters: {
            query?: never;
            header?: {
                "X-Twilio-Email-Event-Webhook-Signature"?: string;
                "X-Twilio-Email-Event-Webhook-Timestamp"?: string;
            };
            path: {
                senderId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        /** @description A list of events. */
        requestBody: {
            content: {
                "application/json": Record<string, never>[];
            };
        };
        responses: {
            /** @description The events were applied, now or before. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            /** @description The signature is missing or wrong, or the sender has no route with a key. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
    receiveSesNotification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A message of SNS, as JSON; SNS sends it as text/plain. */
        requestBody: {
            content: {
                "application/json": Record<string, never>;
                "text/plain": string;
            };
        };
        responses: {
            /** @description The notification was applied, now or before. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            /** @description The signature is invalid, or the SNS topic is not configured. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Unexpected"];
        };
    };
}
