package com.dryjets.email;

import com.dryjets.testkit.ArchitectureRules;
import com.dryjets.testkit.TableHomes;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void followsTheHouseStyle() {
        ArchitectureRules.check("com.dryjets.email");
    }

    @Test
    void givesEachTableOneHome() {
        TableHomes.here()
                .allowRead(
                        "abtest", "email", "tests that are due are found by the states of their emails, in one query")
                .allowRead("abtest", "campaign_projection", "the test of a paused campaign is not due")
                .allowRead("abtest", "email_lane", "a variant is compared by the recipients of its lane, in one query")
                .allowRead("abtest", "recipient", "a variant is compared by what its recipients did, in one query")
                .allowRead("abtest", "engagement", "a variant is compared by what its recipients did, in one query")
                .allowRead("abtest", "conversion", "a variant is compared by what its recipients did, in one query")
                .allowRead(
                        "abtest",
                        "recipient_engagement",
                        "a variant is compared by what its recipients did, in one query")
                .allowRead("abtest", "frozen_audience", "the contacts of a holdout group are counted with the others")
                .allowRead("abtest", "contact_event", "the contacts of a holdout group are counted by their events")
                .allowRead(
                        "sendtime",
                        "recipient",
                        "the times of a claimed batch are read with its contacts, in one query")
                .allowRead("sendtime", "contact", "engagement is counted in the time zone of its contact, in one query")
                .allowRead("sendtime", "email_lane", "a sample of the audience is found by its places in the lane")
                .allowRead("sendtime", "engagement", "the arms are compared by what their recipients did, in one query")
                .allowRead("email", "ab_variant", "an email that is sent is loaded with its variants, in one query")
                .allowRead(
                        "email",
                        "recipient",
                        "the sender of a copy is found by the lane of its recipient, in one query")
                .allowRead("recipient", "suppression", "a claim must skip suppressed addresses in the same statement")
                .allowRead("recipient", "engagement", "the delivery log pages recipients with their clicks")
                .allowRead(
                        "conversion", "recipient", "a conversion is added in one statement with the recipient it names")
                .allowRead(
                        "rollup",
                        "recipient",
                        "what happened is counted under the recipient's domain, in one statement")
                .allowRead(
                        "rollup",
                        "frozen_audience",
                        "what happened is counted under the recipient's domain, in one statement")
                .allowRead(
                        "transactional", "suppression", "a claim must skip suppressed addresses in the same statement")
                .allowRead("contact", "suppression", "a page of contacts shows which are suppressed, in one query")
                .allowRead("contact", "list_member", "a page of contacts of a list is one indexed query")
                .allowRead("contact", "segment_member", "a page of contacts of a segment is one indexed query")
                .allowRead("list", "contact", "only contacts that exist are subscribed, in one statement")
                .allowRead("list", "email", "a list that an unsent email uses must not be deleted")
                .allowRead("list", "segment", "a list that a segment uses must not be deleted")
                .allowRead("person", "contact", "a timeline is one sorted query over all that happened")
                .allowRead("person", "contact_consent", "a timeline is one sorted query over all that happened")
                .allowRead("person", "contact_event", "a timeline is one sorted query over all that happened")
                .allowRead("person", "conversion", "a timeline is one sorted query over all that happened")
                .allowRead("person", "recipient", "a timeline is one sorted query over all that happened")
                .allowRead("person", "engagement", "a timeline is one sorted query over all that happened")
                .allowRead("person", "tracked_link", "a timeline is one sorted query over all that happened")
                .allowRead("person", "email", "a timeline is one sorted query over all that happened")
                .allowRead("person", "delivery_report", "an export has all that is stored about a person")
                .allowRead("person", "engagement_hit", "an export has all that is stored about a person")
                .allowRead("person", "send_time", "an export has all that is stored about a person")
                .allowRead("person", "segment", "an export names the segments of a person")
                .allowRead("person", "segment_member", "an export names the segments of a person")
                .allowRead("person", "contact_hour", "an export has all that is stored about a person")
                .allowRead("person", "suppression", "an export has all that is stored about a person")
                .allowRead("person", "suppression_evidence", "an export has all that is stored about a person")
                .allowRead("person", "transactional_email", "an export has all that is stored about a person")
                .allowRead("person", "transactional_recipient", "an export has all that is stored about a person")
                .allowRead("person", "list_member", "an export names the lists of a person")
                .allowRead("person", "contact_list", "an export names the lists of a person")
                .allowRead("segment", "contact", "the members of a segment are selected by one query")
                .allowRead("segment", "contact_event", "the members of a segment are selected by one query")
                .allowRead("segment", "contact_total", "the members of a segment are selected by one query")
                .allowRead("segment", "contact_field", "the types of fields decide how values are compared")
                .allowRead("segment", "contact_list", "conditions can refer to lists")
                .allowRead("segment", "list_member", "the members of a segment are selected by one query")
                .allowRead("segment", "suppression", "a segment's members are its contacts without suppressed ones")
                .allowRead("segment", "recipient", "the members of a segment are selected by one query")
                .allowRead("segment", "engagement", "the members of a segment are selected by one query")
                .allowRead("segment", "email", "a segment that an unsent email uses must not be deleted")
                .allowRead("segment", "recipient_engagement", "the members of a segment are selected by one query")
                .allowRead("person", "recipient_engagement", "a timeline is one sorted query over all that happened")
                .allowRead(
                        "recipient", "email", "the recipients of an address are found email by email, by their index")
                .allowRead("recipient", "contact", "a claim must skip deleted contacts in the same statement")
                .allowRead("recipient", "email", "a frequency cap looks only at what recent emails have sent")
                .allowRead(
                        "email", "email_lane", "emails that need work are found by their lanes, in one indexed query")
                .allowRead(
                        "email",
                        "delivery",
                        "emails that need work are found by their deliveries, in one indexed query")
                .allowRead("email", "recipient_count", "emails with complaints are found by their counts, in one query")
                .allowRead(
                        "email", "campaign_projection", "a claim must lock the email and its campaign against a pause")
                .check();
    }
}
