package com.dryjets.email.contact;

import com.dryjets.contracts.identifier.Ids;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a file, ready to be copied into the database. Made while the database still writes the chunk before.
 *
 * @param rows of the file, rejected ones included
 * @param valid rows that make contacts
 * @param contacts each once, in COPY's text format
 * @param addresses of the contacts, normalized
 * @param hasKeys whether contacts may move to other addresses
 */
record StagedChunk(
        long rows,
        int valid,
        byte[] contacts,
        Set<String> addresses,
        boolean hasKeys,
        List<FileRow.Rejected> rejected) {

    /** The columns of the rows. */
    static final String COLUMNS =
            "id, contact_key, email, address, first_name, last_name, time_zone, locale, tags, attributes,"
                    + " consent, consent_source, consent_at";

    static StagedChunk of(ContactFile.Chunk chunk) {
        ContactBatch batch = ContactBatch.merging(chunk.contacts());
        CopyText rows = new CopyText();
        batch.byAddress().forEach((address, contact) -> add(rows, address, contact));
        return new StagedChunk(
                chunk.rows(),
                chunk.contacts().size(),
                rows.bytes(),
                batch.byAddress().keySet(),
                batch.hasKeys(),
                chunk.rejected());
    }

    private static void add(CopyText rows, String address, ContactData contact) {
        @Nullable Consent consent = contact.consent();
        @Nullable Map<String, Object> attributes = contact.attributes();
        rows.add(Ids.next())
                .add(contact.key())
                .add(contact.email())
                .add(address)
                .add(contact.firstName())
                .add(contact.lastName())
                .add(contact.timeZone())
                .add(contact.locale())
                .add(contact.tags())
                .add(attributes == null ? null : ContactBatch.json(attributes))
                .add(consent == null ? null : consent.status())
                .add(consent == null ? null : consent.source())
                .add(consent == null ? null : consent.at())
                .endRow();
    }
}
