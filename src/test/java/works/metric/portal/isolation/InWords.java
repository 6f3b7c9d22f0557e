package works.metric.portal.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.PageKey;

/** All that an answer says, down to the text of a PDF and the inside of a page's key. */
final class InWords {

    private InWords() {}

    static String of(@Nullable Object answer) {
        return switch (answer) {
            case null -> "nothing";
            case Throwable thrown -> thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
            case byte[] bytes -> pdf(bytes);
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> of(entry.getKey()) + "=" + of(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case Iterable<?> many ->
                StreamSupport.stream(many.spliterator(), false)
                        .map(InWords::of)
                        .collect(Collectors.joining(", ", "[", "]"));
            case Record record ->
                Arrays.stream(record.getClass().getRecordComponents())
                        .map(part -> part.getName() + "=" + of(value(record, part)))
                        .collect(Collectors.joining(", ", record.getClass().getSimpleName() + "(", ")"));
            case String text ->
                PageKey.read(text) == null ? text : PageKey.read(text).toString();
            default -> answer.toString();
        };
    }

    private static @Nullable Object value(Record record, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static String pdf(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replace("\u200B", "");
        } catch (IOException noPdf) {
            throw new UncheckedIOException(noPdf);
        }
    }
}
