package dev.postscale.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream; of a line that is too long only the fact is kept. */
final class Lines {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;

    Lines(InputStream in) {
        this.in = in;
    }

    /**
     * One line.
     *
     * @param bytes without the line break; empty if the line is too long
     */
    record Line(byte[] bytes, boolean tooLong) {}

    /** The next line, or null at the end of the stream. */
    @Nullable
    Line next() throws IOException {
        var line = new ByteArrayOutputStream();
        boolean any = false;
        boolean tooLong = false;
        while (fill()) {
            any = true;
            int start = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            tooLong |= line.size() + next - start > BoundedText.LARGEST;
            if (!tooLong) {
                line.write(buffer, start, next - start);
            }
            if (next < end) {
                next++;
                break;
            }
        }
        return any ? new Line(tooLong ? new byte[0] : line.toByteArray(), tooLong) : null;
    }

    private boolean fill() throws IOException {
        if (next < end) {
            return true;
        }
        next = 0;
        end = in.read(buffer);
        return end > 0;
    }
}
