package com.dryjets.content.media.file;

import static com.dryjets.content.media.file.MediaSamples.SECRET;
import static com.dryjets.content.media.file.MediaSamples.box;
import static com.dryjets.content.media.file.MediaSamples.bytes;
import static com.dryjets.content.media.file.MediaSamples.ints;
import static com.dryjets.content.media.file.MediaSamples.join;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.platform.MediaFormat;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MediaFilesTest {

    private static final MediaFiles.Limits LIMITS = new MediaFiles.Limits(1 << 20, 1 << 20, 2_000_000, 1_000_000);

    @TempDir
    Path folder;

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(MediaFormat.JPEG, MediaSamples.phoneJpeg(60, 40, 1), 60, 40),
                Arguments.of(MediaFormat.PNG, MediaSamples.png(60, 40), 60, 40),
                Arguments.of(MediaFormat.GIF, MediaSamples.gif(60, 40), 60, 40),
                Arguments.of(MediaFormat.WEBP, MediaSamples.webp(1), 16, 16),
                Arguments.of(MediaFormat.MP4, MediaSamples.mp4("isom", 1920, 1080, 12_500, false), 1920, 1080),
                Arguments.of(MediaFormat.MOV, MediaSamples.mp4("qt  ", 1920, 1080, 12_500, false), 1920, 1080));
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsSizeAndRemovesMetadata(MediaFormat format, byte[] upload, int width, int height) throws IOException {
        MediaFile file = read(upload);

        assertThat(file.format()).isEqualTo(format);
        assertThat(file.width()).isEqualTo(width);
        assertThat(file.height()).isEqualTo(height);
        byte[] served = Files.readAllBytes(file.file());
        assertThat(new String(upload, ISO_8859_1)).contains(SECRET);
        assertThat(new String(served, ISO_8859_1)).doesNotContain(SECRET).doesNotContain("script");
        assertThat(file.bytes()).isEqualTo(served.length);
        assertThat(file.sha256()).isEqualTo(MediaFiles.sha256(file.file()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsACleanedFileAgainWithoutChangingIt(MediaFormat format, byte[] upload) throws IOException {
        byte[] once = Files.readAllBytes(read(upload).file());

        byte[] twice = Files.readAllBytes(read(once).file());

        assertThat(twice).isEqualTo(once);
    }

    /** Every cut is refused, and never as an unexpected failure. */
    @ParameterizedTest
    @MethodSource("files")
    void refusesAFileThatIsCutOff(MediaFormat format, byte[] upload) throws IOException {
        byte[] whole = Files.readAllBytes(read(upload).file());

        IntStream.of(17, 20, 27, whole.length / 2, whole.length - 1)
                .forEach(length -> assertThatThrownBy(() -> read(Arrays.copyOf(whole, length)))
                        .as("%s cut at %d of %d", format, length, whole.length)
                        .isInstanceOf(UnreadableMedia.class));
    }

    @ParameterizedTest
    @MethodSource("files")
    void survivesAnyChangedByte(MediaFormat format, byte[] upload) {
        for (int at = MediaFormat.HEAD_BYTES; at < upload.length; at += 3) {
            byte[] changed = upload.clone();
            changed[at] ^= (byte) 0xff;
            try {
                read(changed);
            } catch (UnreadableMedia e) {
                assertThat(e.getMessage()).isNotBlank();
            } catch (IOException e) {
                throw new AssertionError("%s with byte %d changed".formatted(format, at), e);
            }
        }
    }

    @Test
    void keepsTheTurnOfAPictureAndShowsItsSizeAsSeen() throws IOException {
        MediaFile file = read(MediaSamples.phoneJpeg(600, 400, 6));

        assertThat(file.width()).isEqualTo(400);
        assertThat(file.height()).isEqualTo(600);
        assertThat(Orientation.of(exif(file))).isEqualTo(new Orientation(6));
        BufferedImage small = ImageIO.read(thumbnail(file).file().toFile());
        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).isEqualTo(480);
        // The red left half is on top after a turn to the right.
        assertThat(new Color(small.getRGB(10, 10)).getRed()).isGreaterThan(200);
        assertThat(new Color(small.getRGB(10, 470)).getRed()).isLessThan(50);
    }

    @Test
    void keepsTheTurnOfAWebp() throws IOException {
        byte[] served = Files.readAllBytes(read(MediaSamples.webp(8)).file());

        assertThat(served[20] & 0x0c).isEqualTo(0x08);
        assertThat(new String(served, ISO_8859_1)).contains("EXIF").doesNotContain("XMP ");
    }

    @Test
    void makesTransparentThumbnailsOfTransparentPictures() throws IOException {
        Thumbnail png = thumbnail(read(MediaSamples.png(1000, 10)));
        Thumbnail jpeg = thumbnail(read(MediaSamples.jpeg(20, 1000)));

        assertThat(png.format()).isEqualTo(MediaFormat.PNG);
        assertThat(ImageIO.read(png.file().toFile()).getWidth()).isEqualTo(480);
        assertThat(jpeg.format()).isEqualTo(MediaFormat.JPEG);
        assertThat(ImageIO.read(jpeg.file().toFile()).getHeight()).isEqualTo(480);
        assertThat(jpeg.bytes()).isEqualTo(Files.size(jpeg.file()));
    }

    @Test
    void neverEnlarges() throws IOException {
        assertThat(ImageIO.read(thumbnail(read(MediaSamples.jpeg(1, 1))).file().toFile())
                        .getWidth())
                .isEqualTo(1);
    }

    @Test
    void keepsTheRepetitionOfAnAnimation() throws IOException {
        byte[] served = Files.readAllBytes(read(MediaSamples.gif(20, 20)).file());

        assertThat(new String(served, ISO_8859_1)).contains("NETSCAPE2.0");
    }

    @Test
    void readsDurationAndTurnOfAVideo() throws IOException {
        MediaFile file = read(MediaSamples.mp4("mp42", 1920, 1080, 12_500, true));

        assertThat(file.durationMillis()).isEqualTo(12_500);
        assertThat(file.width()).isEqualTo(1080);
        assertThat(file.height()).isEqualTo(1920);
        assertThat(file.thumbnail()).isNull();
    }

    @Test
    void leavesTheOffsetsOfAVideoAsTheyAre() throws IOException {
        byte[] upload = MediaSamples.mp4("isom", 640, 360, 1_000, false);

        byte[] served = Files.readAllBytes(read(upload).file());

        assertThat(new String(served, ISO_8859_1).indexOf("pictures"))
                .isEqualTo(new String(upload, ISO_8859_1).indexOf("pictures"));
    }

    static Stream<Arguments> refused() {
        byte[] moov = box("moov", box("trak", box("mdia")));
        return Stream.of(
                Arguments.of("<svg xmlns='http://www.w3.org/2000/svg'/>", "JPEG, PNG, GIF, WebP, MP4 or MOV"),
                Arguments.of("", "JPEG, PNG, GIF, WebP, MP4 or MOV"),
                Arguments.of("%PDF-1.7 ..................", "JPEG, PNG, GIF, WebP, MP4 or MOV"),
                Arguments.of(text(MediaSamples.bomb(60_000, 60_000)), "at most 2 megapixels"),
                Arguments.of(text(MediaSamples.bomb(2_000, 1_001)), "at most 2 megapixels"),
                Arguments.of(text(MediaSamples.bomb(0, 1)), "damaged"),
                Arguments.of(text(box("ftyp", bytes("heic"), ints(0), bytes("mif1"))), "no video track"),
                Arguments.of(text(join(box("ftyp", bytes("isom"), ints(0)), moov)), "no video track"),
                Arguments.of(
                        text(join(box("ftyp", bytes("isom"), ints(0)), ints(0x7fff_ffff), bytes("moov"))), "damaged"),
                Arguments.of(
                        text(join(box("ftyp", bytes("isom"), ints(0)), ints(1), bytes("moov"), ints(-1, -1))),
                        "damaged"),
                Arguments.of(text(join(box("ftyp", bytes("isom"), ints(0)), box("moov", box("mvhd")))), "damaged"),
                Arguments.of(text(join(MediaSamples.jpeg(10, 10), new byte[1 << 20])), "larger than 1 MB"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatItCannotTake(String upload, String reason) {
        assertThatThrownBy(() -> read(bytes(upload)))
                .isInstanceOf(UnreadableMedia.class)
                .hasMessageContaining(reason);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private MediaFile read(byte[] upload) throws IOException {
        Path workspace = Files.createTempDirectory(folder, "work");
        return MediaFiles.read(Files.write(workspace.resolve("upload"), upload), workspace, LIMITS);
    }

    private static Thumbnail thumbnail(MediaFile file) {
        return Objects.requireNonNull(file.thumbnail());
    }

    private static byte[] exif(MediaFile file) throws IOException {
        String served = text(Files.readAllBytes(file.file()));
        return bytes(served.substring(served.indexOf("Exif\0\0"), served.indexOf("Exif\0\0") + 40));
    }
}
