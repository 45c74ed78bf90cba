package com.dryjets.email.segment;

import com.dryjets.email.contact.ConsentStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A condition on contacts. Exactly one member is given.
 *
 * @param all every one of these holds; an empty list holds for every contact
 * @param any at least one of these holds
 * @param not this does not hold
 * @param field a value of the contact
 * @param date a day of the contact
 * @param tag the contact has this tag
 * @param list the contact is subscribed to this list
 * @param topic the contact is subscribed to this list and has chosen this topic
 * @param event what the contact did in other systems
 * @param engagement what the contact did with emails
 * @param consent the state of the contact's consent
 * @param segment the contact is in this segment
 * @param topPercent the contact is among this share of those with the highest total value of their events
 */
@Schema(description = "A condition on contacts. Exactly one member is given.")
public record Condition(
        @Nullable @Valid @Size(max = MOST) List<@NotNull Condition> all,
        @Nullable @Valid @Size(max = MOST) List<@NotNull Condition> any,
        @Nullable @Valid Condition not,
        @Nullable @Valid FieldCondition field,
        @Nullable @Valid DateCondition date,
        @Nullable @Size(min = 1, max = 100) String tag,
        @Nullable UUID list,
        @Nullable @Valid TopicCondition topic,
        @Nullable @Valid EventCondition event,
        @Nullable @Valid EngagementCondition engagement,
        @Nullable ConsentStatus consent,
        @Nullable UUID segment,
        @Nullable @Min(1) @Max(100) Integer topPercent) {

    static final int MOST = 50;

    /** Returns the members that are given. */
    Stream<Object> given() {
        return Stream.of(all, any, not, field, date, tag, list, topic, event, engagement, consent, segment, topPercent)
                .filter(member -> member != null);
    }

    /** Returns the conditions directly within this one. */
    Stream<Condition> parts() {
        return Stream.of(
                        all == null ? Stream.<Condition>empty() : all.stream(),
                        any == null ? Stream.<Condition>empty() : any.stream(),
                        Stream.ofNullable(not))
                .flatMap(parts -> parts);
    }

    /** Returns this condition and all within it. */
    Stream<Condition> tree() {
        return Stream.concat(Stream.of(this), parts().flatMap(Condition::tree));
    }

    static Condition allOf(Condition... parts) {
        return new Condition(List.of(parts), null, null, null, null, null, null, null, null, null, null, null, null);
    }

    static Condition anyOf(Condition... parts) {
        return new Condition(null, List.of(parts), null, null, null, null, null, null, null, null, null, null, null);
    }

    static Condition noneOf(Condition part) {
        return new Condition(null, null, part, null, null, null, null, null, null, null, null, null, null);
    }

    static Condition of(DateCondition date) {
        return new Condition(null, null, null, null, date, null, null, null, null, null, null, null, null);
    }

    static Condition of(EngagementCondition engagement) {
        return new Condition(null, null, null, null, null, null, null, null, null, engagement, null, null, null);
    }

    static Condition top(int percent) {
        return new Condition(null, null, null, null, null, null, null, null, null, null, null, null, percent);
    }
}
