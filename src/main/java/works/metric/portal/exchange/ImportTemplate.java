package works.metric.portal.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A file to begin with: the header and one example, as a spreadsheet opens it. */
public final class ImportTemplate {

    public static final String FILE_NAME = "requests-template.csv";

    private static final String EXAMPLE =
            "R-100245,erasure,gdpr,,2026-11-20,email,raw,kari.nordmann@person.example,no.example.game,";

    private ImportTemplate() {}

    public static byte[] bytes() {
        String header =
                Arrays.stream(ImportColumn.values()).map(ImportColumn::header).collect(Collectors.joining(","));
        return ("\uFEFF" + header + "\r\n" + EXAMPLE + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
