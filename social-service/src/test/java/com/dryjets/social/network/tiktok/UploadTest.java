package com.dryjets.social.network.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.social.network.http.Chunk;
import org.junit.jupiter.api.Test;

class UploadTest {

    /** The examples of the Media Transfer Guide. */
    @Test
    void splitsVideosAsDocumented() {
        Upload large = new Upload("v", "https://a.test", 50_000_123, 10_000_000);
        Upload small = new Upload("v", "https://a.test", 4_194_304, Upload.chunkBytes(4_194_304, 10_000_000));

        assertThat(large.chunks()).hasSize(5);
        assertThat(large.chunks().getLast()).isEqualTo(new Chunk(4, 40_000_000, 10_000_123));
        assertThat(large.range(large.chunks().getLast())).isEqualTo("bytes 40000000-50000122/50000123");
        assertThat(small.chunkBytes()).isEqualTo(4_194_304);
        assertThat(small.chunks()).containsExactly(new Chunk(0, 0, 4_194_304));
        assertThat(small.range(small.chunks().getFirst())).isEqualTo("bytes 0-4194303/4194304");
    }

    @Test
    void sendsFilesOfLessThanTwoChunksWhole() {
        assertThat(Upload.chunkBytes(19_999_999, 10_000_000)).isEqualTo(19_999_999);
        assertThat(Upload.chunkBytes(20_000_000, 10_000_000)).isEqualTo(10_000_000);
    }

    @Test
    void readsBackItsRemoteId() {
        Upload upload = new Upload(
                "v_pub_file~v2-1.123456789",
                "https://open-upload.tiktokapis.com/video/?upload_id=67890&upload_token=Xza123",
                50_000_123,
                10_000_000);

        assertThat(Upload.of(upload.remoteId())).isEqualTo(upload);
    }
}
