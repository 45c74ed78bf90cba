package com.dryjets.bench.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;

/** Hits of distinct recipients: each opens the email and clicks a link; every tenth is a scanner. */
final class HitLoad {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String SCANNER = "Barracuda Sentinel (EE)";
    private static final int SCANNERS = 10;

    private final UUID campaign = UUID.randomUUID();
    private final UUID email = UUID.randomUUID();
    private final Instant written = Instant.now().minusSeconds(3600);
    private final int size;

    HitLoad(int size) {
        this.size = size;
    }

    int size() {
        return size;
    }

    /** Returns how many hits scanners make. */
    long bots() {
        long bots = 0;
        for (int i = 0; i < size; i++) {
            bots += isScanner(i) ? 1 : 0;
        }
        return bots;
    }

    private static boolean isScanner(int hit) {
        return hit / 2 % SCANNERS == 0;
    }

    String key(int hit) {
        return recipient(hit).toString();
    }

    private UUID recipient(int hit) {
        return new UUID(campaign.getMostSignificantBits(), hit / 2);
    }

    byte[] json(int hit) {
        boolean open = hit % 2 == 0;
        return """
                {"id":"%s","tenant":"sunrise","kind":"%s","recipientId":"%s","campaignId":"%s","emailId":"%s","link":%d,\
                "at":"%s","writtenAt":"%s","agent":"%s","network":"203.0.113.0"}""".formatted(
                        new UUID(email.getMostSignificantBits(), hit),
                        open ? "OPEN" : "CLICK",
                        recipient(hit),
                        campaign,
                        email,
                        open ? 0 : hit / 2 % 5,
                        written.plusMillis(600_000L + hit),
                        written,
                        isScanner(hit) ? SCANNER : BROWSER)
                .getBytes(UTF_8);
    }
}
